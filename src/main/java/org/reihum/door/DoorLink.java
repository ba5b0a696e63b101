package org.reihum.door;

import org.reihum.meeting.MeetingId;

/**
 * The link of one desk at the door.
 *
 * @param name of the desk, shown beside each who came in there
 * @param version of the address in force
 * @param signature whether those who come in sign on the device
 */
record DoorLink(long id, MeetingId meeting, String name, int version, boolean signature, boolean stopped) {}
