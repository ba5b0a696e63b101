package org.reihum.invitation;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Input;
import org.reihum.network.Line;
import org.reihum.network.MailAddress;
import org.reihum.network.PersonName;

/** Who comes instead, as whoever holds the link says. */
record StandInForm(
        @Line(max = 100) String firstName,

        @NotBlank(message = "{invitation.standIn.lastName.missing}") @Line(max = 150)
        String lastName,

        @MailAddress String email) {

    StandInForm(@Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        this.firstName = Input.tidy(firstName);
        this.lastName = Input.tidy(lastName);
        this.email = Input.tidy(email);
    }

    static StandInForm empty() {
        return new StandInForm("", "", "");
    }

    Substitute substitute() {
        return new Substitute(
                new PersonName(FormOfAddress.NONE, "", firstName, lastName), email.isEmpty() ? null : email);
    }
}
