package org.reihum.invitation;

import java.util.List;
import org.reihum.letter.EnclosedFiles;
import org.reihum.letter.Wordings;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AgendaLine;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Gathers what all letters about a meeting say: the organisers' words, whom to ask, and the agenda. */
@Component
class LetterBases {

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final Wordings wordings;
    private final Regions regions;
    private final Letterheads letterheads;
    private final EnclosedFiles files;

    LetterBases(
            AllSeries allSeries,
            Timetable timetable,
            Wordings wordings,
            Regions regions,
            Letterheads letterheads,
            EnclosedFiles files) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.wordings = wordings;
        this.regions = regions;
        this.letterheads = letterheads;
        this.files = files;
    }

    LetterBasis of(MeetingCard meeting) {
        List<AgendaLine> agenda = timetable.agenda(meeting.id());
        boolean round = agenda.stream().anyMatch(AgendaLine::isReportRound);
        return new LetterBasis(
                meeting,
                wordings.of(meeting),
                allSeries.get(meeting.seriesId()).contact(),
                agenda,
                round ? regions.reporting(meeting) : List.of(),
                letterheads.inForce(),
                files.of(meeting));
    }
}
