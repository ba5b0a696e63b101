package org.reihum.handout;

import java.util.HashMap;
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
        Map<Long, List<PrintedLine>> lines = papers.lines(id, PaperKind.ATTENDANCE);
        Standing standing = standing(id, lines);
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
        Map<Long, List<PrintedLine>> lines = papers.lines(id, PaperKind.ATTENDANCE);
        return standing(id, lines).sheet(its, number, lines.getOrDefault(printing, List.of()));
    }

    MeetingCard meeting(MeetingId id) {
        return timetable.card(id);
    }

    /** Whether the list changes only with a reason. */
    boolean closed(MeetingId id) {
        return versions.closed(id);
    }

    private Standing standing(MeetingId id, Map<Long, List<PrintedLine>> printed) {
        List<Signatures.Entry> there = signatures.of(id);
        Map<PrintedLine, Optional<Signatures.Entry>> entries = new HashMap<>();
        printed.values().forEach(lines -> lines.forEach(line -> entries.put(line, SheetChanges.entry(there, line))));
        Set<Signatures.Entry> onPaper =
                entries.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
        List<Signatures.Entry> guests =
                there.stream().filter(entry -> !onPaper.contains(entry)).toList();
        return new Standing(timetable.card(id), entries, guests, closed(id));
    }

    /**
     * What the list of a meeting says, beside its papers.
     *
     * @param entries of the lines of all its printings: an addition does not hold who stands on the first list
     * @param guests who stand on none of them
     */
    private record Standing(
            MeetingCard meeting,
            Map<PrintedLine, Optional<Signatures.Entry>> entries,
            List<Signatures.Entry> guests,
            boolean closed) {

        Sheet sheet(Printing printing, int number, List<PrintedLine> all) {
            List<Sheet.Line> lines = all.stream()
                    .filter(line -> line.sheet() == number && line.mark() != Mark.GONE)
                    .map(line -> Sheet.Line.of(line, entries.getOrDefault(line, Optional.empty())))
                    .toList();
            return new Sheet(meeting, printing, number, lines, guests, closed);
        }
    }
}
