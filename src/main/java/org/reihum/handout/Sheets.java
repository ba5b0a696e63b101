package org.reihum.handout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reihum.attendance.AttendanceVersions;
import org.reihum.attendance.Signatures;
import org.reihum.handout.PrintedLine.Mark;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sheets that were printed to be signed, beside what the list says by now. */
@Component
class Sheets {

    private final Timetable timetable;
    private final PrintedPapers papers;
    private final Signatures signatures;
    private final AttendanceVersions versions;

    Sheets(Timetable timetable, PrintedPapers papers, Signatures signatures, AttendanceVersions versions) {
        this.timetable = timetable;
        this.papers = papers;
        this.signatures = signatures;
        this.versions = versions;
    }

    /** All of that meeting: those printed last first, each printing in its order. In as many queries for thirty as for one. */
    @Transactional(readOnly = true)
    List<Sheet> of(MeetingId id) {
        Standing standing = standing(id);
        Map<Long, List<PrintedLine>> lines = papers.lines(id, PaperKind.ATTENDANCE);
        return papers.of(id).stream()
                .filter(printing -> printing.paper() == PaperKind.ATTENDANCE)
                .flatMap(printing -> IntStream.rangeClosed(1, printing.sheets())
                        .mapToObj(number ->
                                standing.sheet(printing, number, lines.getOrDefault(printing.id(), List.of()))))
                .toList();
    }

    /** @throws NoSuchPaper when it was not printed for that meeting to be signed */
    @Transactional(readOnly = true)
    Sheet get(MeetingId id, long printing, int number) {
        Printing its = papers.find(id, printing)
                .filter(one -> one.paper() == PaperKind.ATTENDANCE && number >= 1 && number <= one.sheets())
                .orElseThrow(() -> new NoSuchPaper(printing + ", " + number));
        return standing(id).sheet(its, number, papers.lines(printing));
    }

    MeetingCard meeting(MeetingId id) {
        return timetable.card(id);
    }

    /** Whether the list changes only with a reason. */
    boolean closed(MeetingId id) {
        return versions.closed(id);
    }

    private Standing standing(MeetingId id) {
        return new Standing(timetable.card(id), signatures.of(id), closed(id));
    }

    /** What the list of a meeting says, beside its papers. */
    private record Standing(MeetingCard meeting, List<Signatures.Entry> there, boolean closed) {

        Sheet sheet(Printing printing, int number, List<PrintedLine> all) {
            Map<PrintedLine, Optional<Signatures.Entry>> entries = new LinkedHashMap<>();
            all.forEach(line -> entries.put(line, SheetChanges.entry(there, line)));
            List<Sheet.Line> lines = all.stream()
                    .filter(line -> line.sheet() == number && line.mark() != Mark.GONE)
                    .map(line -> Sheet.Line.of(line, entries.get(line)))
                    .toList();
            Set<Signatures.Entry> printed =
                    entries.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
            List<Signatures.Entry> guests =
                    there.stream().filter(entry -> !printed.contains(entry)).toList();
            return new Sheet(meeting, printing, number, lines, guests, closed);
        }
    }
}
