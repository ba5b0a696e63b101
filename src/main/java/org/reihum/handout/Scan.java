package org.reihum.handout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.reihum.paper.ScanKind;

/**
 * A signed sheet as it came back.
 *
 * @param sha256 of its content, in hexadecimal
 * @param by log-in name
 * @param removed empty while it is there
 * @param sheets of its meeting that one can see on it; empty while nobody knows
 * @param others sheets of other meetings that its codes name
 */
public record Scan(
        long id,
        String name,
        ScanKind kind,
        int size,
        String sha256,
        Instant at,
        String by,
        Optional<Removed> removed,
        List<OnIt> sheets,
        List<OnIt> others) {

    /** @param reason empty where none was asked for */
    public record Removed(Instant at, String by, String reason) {}

    /**
     * A sheet.
     *
     * @param meeting whose list it is
     * @param number from 1
     * @param of how many sheets its printing has
     * @param printedAt of the list
     */
    public record OnIt(MeetingId meeting, int number, int of, Instant printedAt) {}

    /** Whether it is known which sheet it shows: that of a closed list is evidence. */
    public boolean isRecognised() {
        return !sheets.isEmpty() || !others.isEmpty();
    }

    public int kilobytes() {
        return (size + 1023) / 1024;
    }
}
