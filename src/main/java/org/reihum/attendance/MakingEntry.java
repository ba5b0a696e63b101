package org.reihum.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Makes entries, with employer, network and function as on the day of the meeting. Where there is no room everybody is online. */
@Component
class MakingEntry {

    private final Timetable timetable;
    private final Directory directory;
    private final GuestList guestList;

    MakingEntry(Timetable timetable, Directory directory, GuestList guestList) {
        this.timetable = timetable;
        this.directory = directory;
        this.guestList = guestList;
    }

    /** Not saved yet. A substitute counts for the network of the other. */
    Attendance of(MeetingId meeting, PersonId person, CheckIn how, Instant now) {
        MeetingCard card = timetable.card(meeting);
        Attendee self = Attendee.of(directory.card(person, dayOf(card, now)));
        Attendee who = guestList
                .standsInForNetwork(meeting, person)
                .map(self::standingInFor)
                .orElse(self);
        return new Attendance(meeting, who, at(card, how));
    }

    /** Of somebody who is not in the register. Not saved yet. */
    Attendance ofGuest(MeetingId meeting, Attendee guest, CheckIn how) {
        return new Attendance(meeting, guest, at(timetable.card(meeting), how));
    }

    private static CheckIn at(MeetingCard meeting, CheckIn how) {
        return meeting.online().only() ? how.throughTheLink() : how;
    }

    private static LocalDate dayOf(MeetingCard meeting, Instant now) {
        LocalDate day = meeting.day();
        return day == null ? now.atZone(meeting.zone()).toLocalDate() : day;
    }
}
