package org.reihum.audience;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Meetings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the letter list out of the house, and notes what of it has been printed. */
@Component
class PrintingLetters {

    private final Meetings meetings;
    private final LetterLists lists;
    private final LetterSheet sheet;
    private final LetterPrint print;
    private final Printings printings;

    PrintingLetters(Meetings meetings, LetterLists lists, LetterSheet sheet, LetterPrint print, Printings printings) {
        this.meetings = meetings;
        this.lists = lists;
        this.sheet = sheet;
        this.print = print;
        this.printings = printings;
    }

    /**
     * The file, and a line in the log that it was taken.
     *
     * @param by log-in name
     */
    @Transactional
    public byte[] take(
            MeetingCard meeting, AudienceFilter filter, boolean printedToo, String by, Locale locale, Instant now) {
        List<PaperLetter> letters = lists.of(meeting, filter, now).shown(printedToo);
        printings.logExport(meeting.id(), letters.size(), by, now);
        return sheet.octets(letters, meeting, locale, now);
    }

    /**
     * The letters themselves as PDF, and a line in the log that they were taken.
     *
     * @param by log-in name
     */
    @Transactional
    public byte[] takePrinted(MeetingCard meeting, AudienceFilter filter, boolean printedToo, String by, Instant now) {
        List<PaperLetter> letters = lists.of(meeting, filter, now).shown(printedToo);
        printings.logExport(meeting.id(), letters.size(), by, now);
        return print.octets(letters, meeting, now);
    }

    /**
     * Notes as printed what the page has shown as new.
     *
     * @param shown the seal of the list as it was shown
     * @param by log-in name
     * @return false when the list is another by now: then nothing is noted
     */
    @Transactional
    public boolean printed(MeetingCard meeting, AudienceFilter filter, String shown, String by, Instant now) {
        // of two who press at once, the second finds nothing new
        meetings.lock(meeting.id());
        LetterList list = lists.of(meeting, filter, now);
        if (!list.seal().equals(shown) || list.fresh().isEmpty()) {
            return false;
        }
        printings.note(meeting.id(), list.fresh(), by, now);
        return true;
    }

    /** They count as not printed again. */
    @Transactional
    public void undo(MeetingCard meeting, long printing) {
        printings.undo(meeting.id(), printing);
    }
}
