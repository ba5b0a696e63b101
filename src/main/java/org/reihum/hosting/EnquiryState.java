package org.reihum.hosting;

/** How it stands with an enquiry. */
enum EnquiryState {
    OPEN,
    ACCEPTED,
    OTHER_DATE,
    PASSED,
    /** Somebody else has the meeting. */
    WITHDRAWN
}
