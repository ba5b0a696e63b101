package org.reihum.invitation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonName;

/**
 * What the answer page says: for whom the link is, what is stored, and whether an answer is still possible.
 *
 * @param place in line, 1 for the first; 0 for who does not wait
 */
record AnswerPage(Invitation invitation, MeetingCard meeting, PersonName name, int place, Instant now) {

    /** Whether nothing can be answered any more. */
    public boolean closed() {
        return Answering.isClosed(meeting, now);
    }

    public boolean late() {
        return Answering.isLate(meeting, now);
    }

    public boolean answered() {
        return invitation.answer() != Answer.OPEN;
    }

    /** How it stands: the key of one message, from OPEN to CANCELLED. */
    public String standing() {
        if (meeting.cancelled()) {
            return "CANCELLED";
        }
        if (invitation.toBeReconfirmed()) {
            return "RECONFIRM";
        }
        if (invitation.seat() == Seat.WAITING) {
            return invitation.late() ? "WAITING_LATE" : "WAITING";
        }
        return invitation.answer().name();
    }

    /** When and through which door the stored answer was given: "14. November 2026, 08:25 Uhr". */
    public String answeredAt(Locale locale) {
        String pattern = locale.getLanguage().equals("de") ? "d. MMMM yyyy, HH:mm 'Uhr'" : "d MMMM yyyy, HH:mm";
        return invitation
                .answeredAt()
                .map(at -> DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(meeting.zone())))
                .orElse("");
    }

    public String channel() {
        return invitation.channel().map(Channel::name).orElse("RECORD");
    }
}
