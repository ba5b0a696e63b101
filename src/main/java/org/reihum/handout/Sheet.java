package org.reihum.handout;

import java.util.List;
import java.util.Optional;
import org.reihum.attendance.Signatures;
import org.reihum.meeting.MeetingCard;

/**
 * A printed sheet of the list, and how far it has been typed back.
 *
 * @param number from 1
 * @param lines in the order of print
 * @param guests who were there and stand on no line of any sheet
 * @param closed whether the list changes only with a reason
 */
public record Sheet(
        MeetingCard meeting,
        Printing printing,
        int number,
        List<Line> lines,
        List<Signatures.Entry> guests,
        boolean closed) {

    /**
     * @param present was noted at the door, or typed back
     * @param signed is on the list as having signed
     * @param drawn did so on the device
     */
    public record Line(PrintedLine print, boolean present, boolean signed, boolean drawn) {

        static Line of(PrintedLine print, Optional<Signatures.Entry> entry) {
            return new Line(
                    print,
                    entry.isPresent(),
                    entry.filter(Signatures.Entry::signed).isPresent(),
                    entry.filter(Signatures.Entry::drawn).isPresent());
        }
    }

    /** Lines for those who wrote themselves below the list: as many as were printed, and one for who did so on the margin. */
    int blank() {
        return Math.max(1, printing.whole() ? SheetPage.LINES - lines.size() : 0);
    }

    public boolean isLast() {
        return number >= printing.sheets();
    }

    /** How many have signed, as far as it was typed. */
    public long signed() {
        return lines.stream().filter(Line::signed).count();
    }
}
