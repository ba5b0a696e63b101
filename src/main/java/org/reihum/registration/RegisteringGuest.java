package org.reihum.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Contact;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.Organisation;
import org.reihum.network.Organisations;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.RegisteringPerson;
import org.reihum.network.Spelling;
import org.springframework.stereotype.Component;

/** Registers somebody who was not known, as a guest from the organisation of the sign-up. */
@Component
class RegisteringGuest {

    private final Organisations organisations;
    private final RegisteringPerson registering;

    RegisteringGuest(Organisations organisations, RegisteringPerson registering) {
        this.organisations = organisations;
        this.registering = registering;
    }

    /** @param email null when nothing may be written to this person */
    PersonId register(PersonName name, @Nullable String email, SignUp signUp, LocalDate today) {
        var entry = new PersonEntry(
                name,
                new Contact(email, null, signUp.language(), null, MailGround.CONTRACT, null),
                organisation(signUp),
                null,
                null,
                Function.GUEST);
        return registering.register(Optional.empty(), entry, today);
    }

    /** As the register spells it. */
    private String organisation(SignUp signUp) {
        return organisations
                .findFirstByNameKeyOrderByNameAscIdAsc(Spelling.key(signUp.organisation()))
                .map(Organisation::name)
                .orElse(signUp.organisation());
    }
}
