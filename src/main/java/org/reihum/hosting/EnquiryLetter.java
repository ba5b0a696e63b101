package org.reihum.hosting;

import java.net.URI;
import java.util.Locale;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingText;

/**
 * All that a letter to a host says, for the HTML and the plain template alike.
 *
 * @param city where the meeting would be: for a substitute not the one that stands in the plan
 * @param substitute whether another network stands in the plan
 */
record EnquiryLetter(
        Kind kind,
        String greeting,
        MeetingText meeting,
        String city,
        boolean substitute,
        String signOff,
        ContactPerson contact,
        URI link) {

    /** Why a host gets a letter. */
    enum Kind {
        ASKED,
        REMINDED,
        /** Another one was first. */
        TAKEN,
        /** To the host who stands in the plan: the invitation is ready to be seen. */
        CONSENT
    }

    public Locale locale() {
        return meeting.locale();
    }
}
