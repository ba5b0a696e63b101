package org.reihum.hosting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;

/**
 * An enquiry as pages at the desk show it.
 *
 * @param title of the meeting: series and city
 * @param askedOf the person or mailbox that got the letter
 * @param note with another date, or the reason of a no; may be empty
 * @param room with which the host accepted; null while it is to follow
 */
public record EnquiryLine(
        MeetingId meeting,
        String title,
        ZoneId zone,
        NetworkId networkId,
        String network,
        Standing standing,
        String askedOf,
        Instant askedAt,
        String askedBy,
        @Nullable Instant remindedAt,
        @Nullable Instant answeredAt,
        @Nullable LocalDate proposedDay,
        String note,
        @Nullable String room) {

    /** How it stands with an enquiry, silence included. */
    public enum Standing {
        OPEN,
        REMINDED,
        /** Silent for longer than the settings allow. */
        UNANSWERED,
        ACCEPTED,
        OTHER_DATE,
        PASSED,
        WITHDRAWN
    }

    /** Whether the network need not be asked now: it has said yes, or may still answer. */
    boolean isUnderWay() {
        return switch (standing) {
            case OPEN, REMINDED, UNANSWERED, ACCEPTED -> true;
            case OTHER_DATE, PASSED, WITHDRAWN -> false;
        };
    }
}
