package org.reihum.invitation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.reihum.letter.Filling;
import org.reihum.letter.Greetings;
import org.reihum.letter.LetterWords;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonName;
import org.springframework.stereotype.Component;

/** Gathers what a letter says: what all letters about the meeting say, how it stands for the person, and its link. */
@Component
class LetterDraft {

    private final LetterBases bases;
    private final Standings standings;
    private final PersonalLinks links;
    private final Greetings greetings;
    private final TicketPictures tickets;

    LetterDraft(
            LetterBases bases, Standings standings, PersonalLinks links, Greetings greetings, TicketPictures tickets) {
        this.bases = bases;
        this.standings = standings;
        this.links = links;
        this.greetings = greetings;
        this.tickets = tickets;
    }

    LetterBasis basis(MeetingCard meeting) {
        return bases.of(meeting);
    }

    LetterFacts facts(LetterBasis basis, Invitation invitation, PersonCard person, LetterKind kind, Instant now) {
        Locale language = person.contact().language();
        MeetingText meeting = basis.meeting().text(language);
        String greeting = greetings.to(person.name(), language);
        Standing standing = standings.of(invitation, basis.meeting(), kind, now);
        return new LetterFacts(
                kind,
                greeting,
                meeting,
                basis.words().in(language).filled(Filling.of(meeting).to(person.name(), greeting)),
                basis.contact(),
                basis.agenda(),
                basis.regions(),
                links.linkFor(basis.letterhead(), invitation, basis.meeting(), now),
                standing,
                basis.enclosed().logos(),
                tickets.goingWith(kind, standing, invitation, basis.meeting(), now),
                now);
    }

    /** Who gets the replies. */
    ContactPerson contact(MeetingCard meeting) {
        return bases.of(meeting).contact();
    }

    /** An invitation with those words as somebody would get it, with a link that answers nothing. */
    LetterFacts sample(PersonName name, Locale language, MeetingCard meeting, LetterWords words) {
        LetterBasis basis = bases.of(meeting);
        MeetingText text = meeting.text(language);
        String greeting = greetings.to(name, language);
        return new LetterFacts(
                LetterKind.INVITATION,
                greeting,
                text,
                words.filled(Filling.of(text).to(name, greeting)),
                basis.contact(),
                basis.agenda(),
                basis.regions(),
                PersonalLinks.sampleLink(basis.letterhead()),
                Standing.OPEN,
                basis.enclosed().logos(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
