package org.reihum.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Input;
import org.reihum.network.Line;
import org.reihum.network.MailAddress;
import org.reihum.network.PersonName;

/** Who comes instead of an invited person, as an organiser is told. */
record SubstituteForm(
        @Line(max = 100) String firstName,

        @NotBlank(message = "{invitation.desk.lastName.missing}") @Line(max = 150)
        String lastName,

        @MailAddress String email,

        @NotNull(message = "{invitation.desk.channel.missing}") @Nullable
        Channel toldThrough) {

    SubstituteForm(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable Channel toldThrough) {
        this.firstName = Input.tidy(firstName);
        this.lastName = Input.tidy(lastName);
        this.email = Input.tidy(email);
        this.toldThrough = toldThrough;
    }

    static SubstituteForm empty() {
        return new SubstituteForm("", "", "", Channel.TELEPHONE);
    }

    Substitute substitute() {
        return new Substitute(
                new PersonName(FormOfAddress.NONE, "", firstName, lastName), email.isEmpty() ? null : email);
    }

    /** Only of a form without errors. */
    Channel through() {
        if (toldThrough == null) {
            throw new IllegalStateException("a form with errors names nobody");
        }
        return toldThrough;
    }
}
