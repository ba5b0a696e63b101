package org.reihum.reply;

import org.reihum.invitation.Invited;
import org.reihum.meeting.MeetingCard;

/** Somebody who may have written it, and the meeting that it would be about. */
public record Candidate(Invited invited, MeetingCard meeting) {}
