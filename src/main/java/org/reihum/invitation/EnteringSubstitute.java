package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Contact;
import org.reihum.network.Directory;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.Recognising;
import org.reihum.network.RegisteringPerson;
import org.springframework.stereotype.Component;

/** Finds the person who was named as a substitute in the register, or enters one as a colleague of the represented. */
@Component
class EnteringSubstitute {

    private final Recognising recognising;
    private final RegisteringPerson registering;
    private final Directory directory;

    EnteringSubstitute(Recognising recognising, RegisteringPerson registering, Directory directory) {
        this.recognising = recognising;
        this.registering = registering;
        this.directory = directory;
    }

    /** Nothing that is known about a person is changed by being named. */
    PersonCard enter(Substitute who, Invitation represented, MeetingCard meeting, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        PersonId person = recognising
                .find(who.name(), who.email(), Set.of())
                .orElseGet(() -> colleague(who, directory.card(represented.person(), today), today));
        return directory.card(person, today);
    }

    /** Whether that person is the one who is named, as far as the name says. */
    boolean isNamed(PersonId person, Substitute who, MeetingCard meeting, Instant now) {
        PersonName name =
                directory.card(person, now.atZone(meeting.zone()).toLocalDate()).name();
        return name.firstName().equalsIgnoreCase(who.name().firstName())
                && name.lastName().equalsIgnoreCase(who.name().lastName());
    }

    /** Of the same house, but no representative: who stands in once is not invited for the network from then on. */
    private PersonId colleague(Substitute who, PersonCard represented, LocalDate today) {
        var contact = new Contact(who.email(), null, represented.contact().language(), null, MailGround.CONTRACT, null);
        String house = represented.organisation().isEmpty() ? represented.network() : represented.organisation();
        return registering.register(
                Optional.empty(), new PersonEntry(who.name(), contact, house, null, null, Function.COMPANY), today);
    }
}
