package org.reihum.invitation;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Proposal;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonName;
import org.springframework.stereotype.Component;

/** Gathers what a letter says: what all letters about the meeting say, how it stands for the person, and its link. */
@Component
class LetterDraft {

    private final LetterBases bases;
    private final Standings standings;
    private final PersonalLinks links;
    private final LetterWriter writer;

    LetterDraft(LetterBases bases, Standings standings, PersonalLinks links, LetterWriter writer) {
        this.bases = bases;
        this.standings = standings;
        this.links = links;
        this.writer = writer;
    }

    LetterBasis basis(MeetingCard meeting) {
        return bases.of(meeting);
    }

    LetterFacts facts(LetterBasis basis, Invitation invitation, PersonCard person, LetterKind kind, Instant now) {
        return new LetterFacts(
                kind,
                writer.greeting(person.name(), person.contact().language()),
                basis.meeting().text(person.contact().language()),
                basis.words(),
                basis.agenda(),
                links.linkFor(basis.letterhead(), invitation, basis.meeting(), now),
                standings.of(invitation, basis.meeting(), kind, now),
                basis.enclosed().logos(),
                now);
    }

    /** An invitation as somebody would get it, with a link that answers nothing. */
    LetterFacts sample(PersonName name, Locale locale, MeetingCard meeting) {
        LetterBasis basis = basis(meeting);
        URI link = PersonalLinks.sampleLink(basis.letterhead());
        return new LetterFacts(
                LetterKind.INVITATION,
                writer.greeting(name, locale),
                meeting.text(locale),
                basis.words(),
                basis.agenda(),
                link,
                Standing.OPEN,
                basis.enclosed().logos(),
                Instant.EPOCH);
    }

    Proposal words(MeetingCard meeting) {
        return bases.words(meeting);
    }
}
