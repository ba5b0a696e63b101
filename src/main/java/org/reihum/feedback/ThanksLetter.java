package org.reihum.feedback;

import java.net.URI;
import org.reihum.meeting.MeetingText;

/** All that a letter of thanks says, in the language of whom it goes to. */
record ThanksLetter(String subject, String greeting, MeetingText meeting, URI link, String signOff, String contact) {}
