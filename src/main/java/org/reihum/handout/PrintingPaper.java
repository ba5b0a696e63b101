package org.reihum.handout;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Prints a paper of a meeting, and keeps what was printed. */
@Component
class PrintingPaper {

    private final Meetings meetings;
    private final Timetable timetable;
    private final PaperLines paperLines;
    private final PrintedPapers printed;
    private final SettingPaper setting;
    private final TransactionOperations transaction;

    PrintingPaper(
            Meetings meetings,
            Timetable timetable,
            PaperLines paperLines,
            PrintedPapers printed,
            SettingPaper setting,
            TransactionOperations transaction) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.paperLines = paperLines;
        this.printed = printed;
        this.setting = setting;
        this.transaction = transaction;
    }

    /**
     * Not within a transaction: the meeting is locked while its lines are noted, not while the PDF is set.
     *
     * @param whole everybody; false for what changed since
     * @param by log-in name
     * @return the number of the printing; empty when nothing has changed
     */
    OptionalLong print(MeetingId id, PaperKind paper, boolean whole, String by, Instant now) {
        OptionalLong noted = note(id, paper, whole, by, now);
        if (paper.isEvidence() && noted.isPresent()) {
            long printing = noted.getAsLong();
            byte[] document = setting.set(timetable.card(id), paper, whole, printed.lines(printing), printing, now);
            transaction.executeWithoutResult(status -> printed.keep(printing, document));
        }
        return noted;
    }

    private OptionalLong note(MeetingId id, PaperKind paper, boolean whole, String by, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // of two who print additions at once, the second finds none
            meetings.lock(id);
            List<PrintedLine> lines = lines(timetable.card(id), paper, whole, now);
            if (!whole && lines.isEmpty()) {
                return OptionalLong.empty();
            }
            int sheets = paper.isSigned() ? SheetPage.count(lines.size(), whole) : 0;
            long printing = printed.note(id, paper, whole, sheets, by, now);
            printed.keep(printing, lines);
            return OptionalLong.of(printing);
        }));
    }

    /**
     * What is evidence as it was printed, byte for byte; anything else anew, with those of its lines that still hold.
     *
     * @throws NoSuchPaper when it was not printed for that meeting
     */
    byte[] again(MeetingCard meeting, Printing printing, Instant now) {
        PaperKind paper = printing.paper();
        if (paper.isEvidence()) {
            // without its PDF when the server stopped just then: its lines are kept
            return printed.document(printing.id())
                    .orElseGet(() -> setting.set(
                            meeting,
                            paper,
                            printing.whole(),
                            printed.lines(printing.id()),
                            printing.id(),
                            printing.at()));
        }
        List<PrintedLine> current = paperLines.of(meeting, paper, SettingPaper.LANGUAGE, now);
        List<PrintedLine> lines = printing.whole()
                ? Numbering.whole(current)
                : Numbering.stillTrue(printed.lines(printing.id()), current);
        return setting.set(meeting, paper, printing.whole(), lines, printing.id(), now);
    }

    /** How it would be printed now, for looking; sheets to sign have no code yet. */
    @Transactional(readOnly = true)
    public byte[] draft(MeetingCard meeting, PaperKind paper, boolean whole, String who, Instant now) {
        List<PrintedLine> lines = lines(meeting, paper, whole, now).stream()
                .filter(line -> who.isEmpty() || line.who().equals(who))
                .toList();
        return setting.set(meeting, paper, whole, lines, null, now);
    }

    private List<PrintedLine> lines(MeetingCard meeting, PaperKind paper, boolean whole, Instant now) {
        List<PrintedLine> current = paperLines.of(meeting, paper, SettingPaper.LANGUAGE, now);
        if (whole) {
            return Numbering.whole(current);
        }
        return Numbering.additions(printed.since(meeting.id(), paper), current);
    }
}
