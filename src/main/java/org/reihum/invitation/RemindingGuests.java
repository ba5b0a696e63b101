package org.reihum.invitation;

import java.time.Instant;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Writes the reminders of the morning, each in a transaction of its own. Later the same day it finds nobody left. */
@Component
class RemindingGuests {

    private final MeetingsAhead meetings;
    private final Timetable timetable;
    private final GuestsToRemind guests;
    private final RemindingGuest reminding;
    private final Letterheads letterheads;

    RemindingGuests(
            MeetingsAhead meetings,
            Timetable timetable,
            GuestsToRemind guests,
            RemindingGuest reminding,
            Letterheads letterheads) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.guests = guests;
        this.reminding = reminding;
        this.letterheads = letterheads;
    }

    void run(Instant now) {
        if (letterheads.current().isPresent()) {
            meetings.withGuests(now).stream()
                    .map(timetable::card)
                    .filter(meeting -> DueReminder.isMorning(meeting, now))
                    .forEach(meeting -> remind(meeting, now));
        }
    }

    private void remind(MeetingCard meeting, Instant now) {
        EachOnItsOwn.of(guests.of(meeting, now), guest -> reminding.remind(guest, now));
    }
}
