package org.reihum.meeting;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps what happened to a meeting and tells those concerned, in the transaction of the change. */
@Component
class NotingChange {

    /** They contradict a list of who was there on that day. */
    private static final Set<Change> BEFORE_THE_MEETING = EnumSet.of(Change.MOVED, Change.CANCELLED);

    private final Meetings meetings;
    private final History history;
    private final Guests guests;
    private final ClosedMeetings closed;

    NotingChange(Meetings meetings, History history, Guests guests, ClosedMeetings closed) {
        this.meetings = meetings;
        this.history = history;
        this.guests = guests;
        this.closed = closed;
    }

    /** Whether that comes too late, because the attendance list is closed. */
    boolean isTooLate(MeetingId meeting, Change change) {
        return BEFORE_THE_MEETING.contains(change) && closed.closed(meeting);
    }

    MeetingEvent note(Meeting meeting, Change change, String who, String note, Instant now) {
        if (isTooLate(meeting.id(), change)) {
            throw new IllegalStateException("the attendance list of " + meeting.id() + " is closed: " + change);
        }
        // flushed, because those who write the letters read the meeting by SQL
        meetings.saveAndFlush(meeting);
        MeetingEvent event =
                history.save(new MeetingEvent(meeting.id(), now, MeetingEvent.Kind.valueOf(change.name()), who, note));
        guests.changed(meeting.id(), change, now);
        return event;
    }

    /** The change was made although something spoke against it. */
    void override(MeetingEvent event) {
        history.save(event.overriding());
    }
}
