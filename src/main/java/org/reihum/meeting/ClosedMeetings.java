package org.reihum.meeting;

/** At which meetings it is on record for good who was there: implemented where attendance lists are closed. */
public interface ClosedMeetings {

    boolean closed(MeetingId meeting);
}
