package org.reihum.hosting;

import java.time.Instant;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonName;

/**
 * What the page of a host says.
 *
 * @param city where this host would receive
 * @param given whether a yes to the meeting holds, this host's or another's
 * @param rooms to choose from
 * @param folder once the meeting is theirs
 */
record HostPage(
        Enquiry enquiry,
        MeetingCard meeting,
        PersonName name,
        String city,
        boolean given,
        RoomsOffered.Offer rooms,
        Optional<HostFolder> folder,
        Instant now) {

    /** Which page it is. */
    enum Standing {
        QUESTION,
        OTHER_DATE,
        PASSED,
        /** Said yes, and the meeting is theirs. */
        HOST,
        /** Said yes, but another network stands in the plan. */
        NOT_IN_PLAN,
        TAKEN,
        CANCELLED,
        OVER
    }

    public Standing standing() {
        if (meeting.cancelled()) {
            return Standing.CANCELLED;
        }
        if (enquiry.holds()) {
            return isPlannedHost() ? Standing.HOST : Standing.NOT_IN_PLAN;
        }
        if (enquiry.state() == EnquiryState.WITHDRAWN || given) {
            return Standing.TAKEN;
        }
        if (meeting.isOver(now)) {
            return Standing.OVER;
        }
        return switch (enquiry.state()) {
            case OTHER_DATE -> Standing.OTHER_DATE;
            case PASSED -> Standing.PASSED;
            default -> Standing.QUESTION;
        };
    }

    public boolean isPlannedHost() {
        return enquiry.network().equals(meeting.hostId());
    }

    /** Whether an answer is possible. */
    public boolean asks() {
        return switch (standing()) {
            case QUESTION, OTHER_DATE, PASSED -> true;
            case HOST, NOT_IN_PLAN, TAKEN, CANCELLED, OVER -> false;
        };
    }

    /** Whether the host has still to say which room. */
    public boolean choosesRoom() {
        return standing() == Standing.HOST
                && meeting.room() == null
                && !meeting.online().only()
                && !meeting.isOver(now);
    }

    /** The choice that stands in the plan already; empty when none does. */
    public String plannedRoom() {
        return rooms.choices().stream()
                .filter(choice -> isPlannedHost()
                        && choice.room().equals(meeting.room())
                        && choice.venue().equals(meeting.venue())
                        && choice.layout() == meeting.layout())
                .map(RoomsOffered.Choice::value)
                .findFirst()
                .orElse("");
    }
}
