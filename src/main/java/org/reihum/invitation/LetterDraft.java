package org.reihum.invitation;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AgendaLine;
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
    private final PersonalLinks links;
    private final LetterWriter writer;
    private final Letterheads letterheads;

    LetterDraft(
            AllSeries allSeries,
            Timetable timetable,
            InvitationTexts texts,
            PersonalLinks links,
            LetterWriter writer,
            Letterheads letterheads) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.texts = texts;
        this.links = links;
        this.writer = writer;
        this.letterheads = letterheads;
    }

    /** What all letters about one meeting have in common; read once for a whole mailing. */
    record Common(MeetingCard meeting, Proposal words, List<AgendaLine> agenda, Letterhead letterhead) {}

    Common common(MeetingCard meeting) {
        Letterhead letterhead = letterheads.inForce();
        return new Common(meeting, words(meeting), timetable.agenda(meeting.id()), letterhead);
    }

    LetterFacts facts(Common common, Invitation invitation, PersonCard person, LetterKind kind, Instant now) {
        URI link = links.linkFor(common.letterhead(), invitation, common.meeting(), now);
        boolean asks = kind == LetterKind.INVITATION || kind == LetterKind.MOVED;
        return facts(common, kind, person.name(), person.contact().language(), link, asks);
    }

    /** An invitation as somebody would get it, with a link that answers nothing. */
    LetterFacts sample(PersonName name, Locale locale, MeetingCard meeting) {
        Common common = common(meeting);
        return facts(common, LetterKind.INVITATION, name, locale, PersonalLinks.sampleLink(common.letterhead()), true);
    }

    private LetterFacts facts(Common common, LetterKind kind, PersonName name, Locale locale, URI link, boolean asks) {
        return new LetterFacts(
                kind,
                writer.greeting(name, locale),
                common.meeting().text(locale),
                common.words(),
                common.agenda(),
                link,
                asks);
    }

    /** What the organiser wrote for this meeting, else what the series proposes. */
    Proposal words(MeetingCard meeting) {
        Proposal proposal = allSeries.get(meeting.seriesId()).proposal();
        return texts.of(meeting.id()).map(text -> text.over(proposal)).orElse(proposal);
    }
}
