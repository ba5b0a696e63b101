package org.reihum.invitation;

import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonId;

/**
 * Knows who was expected and did not come: implemented by the room that keeps the lists of who was there. It is told to
 * nobody but the person.
 */
public interface MissedMeetings {

    /** Whether the person was missing at the meeting of the series that was held last before that one, as its closed list says. */
    boolean missedBefore(PersonId person, MeetingCard meeting);
}
