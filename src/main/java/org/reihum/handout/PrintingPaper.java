package org.reihum.handout;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints a paper of a meeting, and keeps what was printed. */
@Component
class PrintingPaper {

    private final Meetings meetings;
    private final Timetable timetable;
    private final PaperLines paperLines;
    private final PrintedPapers printed;
    private final SettingPaper setting;

    PrintingPaper(
            Meetings meetings,
            Timetable timetable,
            PaperLines paperLines,
            PrintedPapers printed,
            SettingPaper setting) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.paperLines = paperLines;
        this.printed = printed;
        this.setting = setting;
    }

    /**
     * @param whole everybody; false for what changed since
     * @param by log-in name
     * @return the number of the printing; empty when nothing has changed
     */
    @Transactional
    public OptionalLong print(MeetingId id, PaperKind paper, boolean whole, String by, Instant now) {
        // of two who print additions at once, the second finds none
        meetings.lock(id);
        MeetingCard meeting = timetable.card(id);
        List<PrintedLine> lines = lines(meeting, paper, whole, now);
        if (!whole && lines.isEmpty()) {
            return OptionalLong.empty();
        }
        int sheets = paper.isSigned() ? SheetPage.count(lines.size(), whole) : 0;
        long printing = printed.note(id, paper, whole, sheets, by, now);
        printed.keep(printing, lines, setting.set(meeting, paper, whole, lines, printing, now));
        return OptionalLong.of(printing);
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
