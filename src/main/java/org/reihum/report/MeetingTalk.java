package org.reihum.report;

import java.util.List;
import java.util.stream.Collectors;
import org.reihum.handout.Scan;
import org.reihum.handout.Scans;
import org.reihum.meeting.AgendaLine;
import org.reihum.meeting.Decision;
import org.reihum.meeting.Decisions;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.report.ReportContent.Annex;
import org.reihum.report.ReportContent.DecisionLine;
import org.reihum.report.ReportContent.TopicLine;
import org.springframework.stereotype.Component;

/** What held meetings were about and decided, and the signed lists that are on file. */
@Component
class MeetingTalk {

    private final Timetable timetable;
    private final Decisions decisions;
    private final Scans scans;

    MeetingTalk(Timetable timetable, Decisions decisions, Scans scans) {
        this.timetable = timetable;
        this.decisions = decisions;
        this.scans = scans;
    }

    List<TopicLine> topics(List<MeetingCard> held) {
        return held.stream()
                .map(meeting -> new TopicLine(
                        meeting.id().value(),
                        meeting.series(),
                        meeting.number(),
                        meeting.day(),
                        meeting.topic(),
                        timetable.agenda(meeting.id()).stream()
                                .map(AgendaLine::title)
                                .toList()))
                .filter(line -> !line.topic().isBlank() || !line.agenda().isEmpty())
                .toList();
    }

    /** Those that were not withdrawn. */
    List<DecisionLine> decisions(List<MeetingCard> held) {
        return held.stream()
                .flatMap(meeting -> decisions.of(meeting.id()).stream()
                        .filter(decision -> !decision.withdrawn())
                        .map(decision -> line(meeting, decision)))
                .toList();
    }

    private static DecisionLine line(MeetingCard meeting, Decision decision) {
        return new DecisionLine(
                meeting.id().value(),
                meeting.series(),
                meeting.number(),
                meeting.day(),
                decision.text(),
                decision.votes().yes(),
                decision.votes().no(),
                decision.votes().abstentions());
    }

    /** Those that nobody has taken away. */
    List<Annex> annexes(List<MeetingCard> held) {
        return held.stream()
                .flatMap(meeting -> scans.of(meeting.id()).stream()
                        .filter(scan -> scan.removed().isEmpty())
                        .map(scan -> annex(meeting, scan)))
                .toList();
    }

    private static Annex annex(MeetingCard meeting, Scan scan) {
        return new Annex(
                meeting.id().value(),
                meeting.series(),
                meeting.number(),
                scan.id(),
                scan.name(),
                scan.kilobytes(),
                scan.sha256(),
                scan.sheets().stream()
                        .map(sheet -> sheet.number() + "/" + sheet.of())
                        .collect(Collectors.joining(", ")));
    }
}
