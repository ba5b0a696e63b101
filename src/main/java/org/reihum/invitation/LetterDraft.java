package org.reihum.invitation;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Proposal;
import org.reihum.meeting.Timetable;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonName;
import org.springframework.stereotype.Component;

/** Gathers what a letter says: the meeting, the organiser's words or the series' proposal, the agenda, the person's link. */
@Component
class LetterDraft {

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final InvitationTexts texts;
    private final AnswerLinks links;
    private final LetterWriter writer;
    private final Letterheads letterheads;

    LetterDraft(
            AllSeries allSeries,
            Timetable timetable,
            InvitationTexts texts,
            AnswerLinks links,
            LetterWriter writer,
            Letterheads letterheads) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.texts = texts;
        this.links = links;
        this.writer = writer;
        this.letterheads = letterheads;
    }

    LetterFacts facts(Invitation invitation, PersonCard person, MeetingCard meeting, LetterKind kind, Instant now) {
        boolean asks = kind == LetterKind.INVITATION || kind == LetterKind.MOVED;
        Locale locale = person.contact().language();
        return facts(
                kind, person.name(), locale, meeting, words(meeting), links.linkFor(invitation, meeting, now), asks);
    }

    /** An invitation as somebody would get it, with those words and a link that answers nothing. */
    LetterFacts sample(PersonName name, Locale locale, MeetingCard meeting, Proposal words) {
        return facts(LetterKind.INVITATION, name, locale, meeting, words, links.sampleLink(), true);
    }

    private LetterFacts facts(
            LetterKind kind,
            PersonName name,
            Locale locale,
            MeetingCard meeting,
            Proposal words,
            URI link,
            boolean asks) {
        return new LetterFacts(
                kind,
                writer.greeting(name, locale),
                meeting.text(locale),
                words,
                timetable.agenda(meeting.id()),
                link,
                asks,
                letterheads.current().map(Letterhead::senderName).orElse(""));
    }

    /** What the organiser wrote for this meeting, else what the series proposes. */
    Proposal words(MeetingCard meeting) {
        Proposal proposal = allSeries.get(meeting.seriesId()).proposal();
        return texts.of(meeting.id()).map(text -> text.over(proposal)).orElse(proposal);
    }
}
