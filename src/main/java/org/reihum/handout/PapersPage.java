package org.reihum.handout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reihum.handout.PrintedLine.Mark;
import org.reihum.letter.Wordings;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of the papers shows. */
@Component
class PapersPage {

    /**
     * @param people who would stand on it now
     * @param additions what has changed since everybody was printed
     * @param printings the latest first
     */
    record Paper(PaperKind kind, List<PrintedLine> people, List<PrintedLine> additions, List<Printing> printings) {

        public Optional<Printing> latest() {
            return printings.stream().findFirst();
        }

        public long with(Mark mark) {
            return additions.stream().filter(line -> line.mark() == mark).count();
        }
    }

    /** @param funded whether the letters name who pays */
    record Papers(MeetingCard meeting, boolean funded, List<Paper> all) {}

    private final Timetable timetable;
    private final PaperLines lines;
    private final PrintedPapers printed;
    private final Wordings wordings;

    PapersPage(Timetable timetable, PaperLines lines, PrintedPapers printed, Wordings wordings) {
        this.timetable = timetable;
        this.lines = lines;
        this.printed = printed;
        this.wordings = wordings;
    }

    @Transactional(readOnly = true)
    public Papers of(MeetingId id, Instant now) {
        MeetingCard meeting = timetable.card(id);
        List<Printing> printings = printed.of(id);
        boolean funded =
                !wordings.of(meeting).in(SettingPaper.LANGUAGE).funding().isBlank();
        return new Papers(
                meeting,
                funded,
                List.of(PaperKind.values()).stream()
                        .map(kind -> paper(meeting, kind, printings, now))
                        .toList());
    }

    private Paper paper(MeetingCard meeting, PaperKind kind, List<Printing> all, Instant now) {
        List<PrintedLine> people = lines.of(meeting, kind, SettingPaper.LANGUAGE, now);
        List<Printing> printings =
                all.stream().filter(printing -> printing.paper() == kind).toList();
        List<PrintedLine> additions =
                printings.isEmpty() ? List.of() : Numbering.additions(printed.since(meeting.id(), kind), people);
        return new Paper(kind, people, additions, printings);
    }
}
