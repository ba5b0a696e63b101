package org.reihum.invitation;

import org.reihum.letter.EnclosedFiles;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Proposal;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Gathers what all letters about a meeting say: the organiser's words or the series' proposal, and the agenda. */
@Component
class LetterBases {

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final InvitationTexts texts;
    private final Letterheads letterheads;
    private final EnclosedFiles files;

    LetterBases(
            AllSeries allSeries,
            Timetable timetable,
            InvitationTexts texts,
            Letterheads letterheads,
            EnclosedFiles files) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.texts = texts;
        this.letterheads = letterheads;
        this.files = files;
    }

    LetterBasis of(MeetingCard meeting) {
        return new LetterBasis(
                meeting, words(meeting), timetable.agenda(meeting.id()), letterheads.inForce(), files.of(meeting));
    }

    /** What the organiser wrote for this meeting, else what the series proposes. */
    Proposal words(MeetingCard meeting) {
        Proposal proposal = allSeries.get(meeting.seriesId()).proposal();
        return texts.of(meeting.id()).map(text -> text.over(proposal)).orElse(proposal);
    }
}
