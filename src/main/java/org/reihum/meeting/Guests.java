package org.reihum.meeting;

import java.time.Instant;

/** Those who are invited to a meeting, as far as this room may know of them: implemented where invitations live. */
public interface Guests {

    /** How many people a change would be written to. */
    int toBeTold(MeetingId meeting, Change change);

    /** Called in the transaction of the change: adapts seats and answers, and writes to all concerned. */
    void changed(MeetingId meeting, Change change, Instant now);
}
