package org.reihum.reply;

import java.util.Optional;
import org.reihum.invitation.Invited;
import org.reihum.meeting.MeetingCard;

/**
 * Which meeting a calendar message is about, and whose it is.
 *
 * @param invited empty when nobody invited to it can be meant for certain
 * @param proven whether nobody else can have sent it
 */
record Match(MeetingCard meeting, Optional<Invited> invited, boolean proven) {

    static Match ofNobody(MeetingCard meeting) {
        return new Match(meeting, Optional.empty(), false);
    }
}
