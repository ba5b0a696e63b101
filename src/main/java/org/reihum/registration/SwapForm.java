package org.reihum.registration;

import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Line;
import org.reihum.network.MailAddress;

/** Who comes instead of one of a group. */
record SwapForm(
        @NotBlank(message = "{registration.missing.firstName}") @Line(max = 100)
        String firstName,

        @NotBlank(message = "{registration.missing.lastName}") @Line(max = 150)
        String lastName,

        @MailAddress String email) {

    SwapForm(@Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        this.firstName = tidy(firstName);
        this.lastName = tidy(lastName);
        this.email = tidy(email);
    }

    NamedPerson person() {
        return new NamedPerson(firstName, lastName, email);
    }
}
