package org.reihum.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reihum.attendance.Signatures;
import org.reihum.handout.PrintedLine.Mark;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sheets that were printed to be signed, beside what the list says by now. */
@Component
class Sheets {

    private final Timetable timetable;
    private final PrintedPapers papers;
    private final Signatures signatures;

    Sheets(Timetable timetable, PrintedPapers papers, Signatures signatures) {
        this.timetable = timetable;
        this.papers = papers;
        this.signatures = signatures;
    }

    /** All of that meeting: those printed last first, each printing in its order. */
    @Transactional(readOnly = true)
    List<Sheet> of(MeetingId id) {
        MeetingCard meeting = timetable.card(id);
        List<Signatures.Entry> there = signatures.of(id);
        List<Sheet> all = new ArrayList<>();
        for (Printing printing : signedOnes(id)) {
            List<PrintedLine> lines = papers.lines(printing.id());
            IntStream.rangeClosed(1, printing.sheets())
                    .mapToObj(number -> sheet(meeting, printing, number, lines, there))
                    .forEach(all::add);
        }
        return all;
    }

    /** @throws NoSuchPaper when it was not printed for that meeting to be signed */
    @Transactional(readOnly = true)
    Sheet get(MeetingId id, long printing, int number) {
        Printing its = papers.find(id, printing)
                .filter(one -> one.paper() == PaperKind.ATTENDANCE && number >= 1 && number <= one.sheets())
                .orElseThrow(() -> new NoSuchPaper(printing + ", " + number));
        return sheet(timetable.card(id), its, number, papers.lines(printing), signatures.of(id));
    }

    MeetingCard meeting(MeetingId id) {
        return timetable.card(id);
    }

    /** Whether the list changes only with a reason. */
    boolean closed(MeetingId id) {
        return signatures.closed(id);
    }

    private List<Printing> signedOnes(MeetingId id) {
        return papers.of(id).stream()
                .filter(printing -> printing.paper() == PaperKind.ATTENDANCE)
                .toList();
    }

    private Sheet sheet(
            MeetingCard meeting, Printing printing, int number, List<PrintedLine> all, List<Signatures.Entry> there) {
        Map<PersonId, Signatures.Entry> people = there.stream()
                .filter(entry -> entry.person().isPresent())
                .collect(
                        Collectors.toMap(entry -> entry.person().get(), Function.identity(), (first, second) -> first));
        List<Sheet.Line> lines = all.stream()
                .filter(line -> line.sheet() == number && line.mark() != Mark.GONE)
                .map(line -> line(line, Optional.ofNullable(line.person()).map(people::get)))
                .toList();
        List<PersonId> printed = all.stream()
                .map(PrintedLine::person)
                .filter(person -> person != null)
                .toList();
        List<Signatures.Entry> guests = there.stream()
                .filter(entry -> entry.person().filter(printed::contains).isEmpty())
                .toList();
        return new Sheet(meeting, printing, number, lines, guests, signatures.closed(meeting.id()));
    }

    private static Sheet.Line line(PrintedLine line, Optional<Signatures.Entry> entry) {
        return new Sheet.Line(
                line, entry.isPresent(), entry.filter(Signatures.Entry::signed).isPresent());
    }
}
