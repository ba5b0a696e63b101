package org.reihum.registration;

import static org.reihum.network.Input.tidy;

import org.jspecify.annotations.Nullable;
import org.reihum.invitation.SubstituteForm;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Line;
import org.reihum.network.MailAddress;
import org.reihum.network.PersonName;

/** Somebody whom a group's contact names. The address may be empty: then nothing is written to this person. */
record NamedPerson(
        @Line(max = 100) String firstName,
        @Line(max = 150) String lastName,
        @MailAddress String email) {

    NamedPerson(@Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        this.firstName = tidy(firstName);
        this.lastName = tidy(lastName);
        this.email = tidy(email);
    }

    /** Who comes instead of one of a group. */
    static NamedPerson of(SubstituteForm form) {
        return new NamedPerson(form.firstName(), form.lastName(), form.email());
    }

    static NamedPerson nobody() {
        return new NamedPerson(null, null, null);
    }

    boolean isEmpty() {
        return firstName.isEmpty() && lastName.isEmpty() && email.isEmpty();
    }

    PersonName name() {
        return new PersonName(FormOfAddress.NONE, "", firstName, lastName);
    }

    @Nullable
    String emailOrNull() {
        return email.isEmpty() ? null : email;
    }
}
