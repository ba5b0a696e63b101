package org.reihum.invitation;

import org.reihum.mail.ReplyAddresses;
import org.reihum.meeting.Meeting;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Fixes who a meeting's calendar entries come from, before the first person is invited. */
@Component
class Publishing {

    private final Meetings meetings;
    private final Timetable timetable;
    private final ReplyAddresses addresses;

    Publishing(Meetings meetings, Timetable timetable, ReplyAddresses addresses) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.addresses = addresses;
    }

    MeetingCard publish(MeetingId id) {
        MeetingCard card = timetable.card(id);
        if (card.organizerEmail() != null) {
            return card;
        }
        Meeting meeting = meetings.lock(id);
        meeting.publishAs(card.series(), addresses.mailbox(), addresses.tokens());
        meetings.saveAndFlush(meeting);
        return timetable.card(id);
    }
}
