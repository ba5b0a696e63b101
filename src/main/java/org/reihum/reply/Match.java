package org.reihum.reply;

import java.util.Optional;
import org.reihum.invitation.Invited;
import org.reihum.meeting.MeetingCard;

/**
 * Which meeting a calendar message is about, and whose it is.
 *
 * @param invited empty when nobody invited to it can be meant for certain
 * @param proven whether it came from the person beyond doubt, or from who was given the answer address by the person
 * @param strange whether neither who answers nor who sends is known, and the answer address alone says whose it is: the
 *     person by another address, or somebody to whom the letter was forwarded
 */
record Match(MeetingCard meeting, Optional<Invited> invited, boolean proven, boolean strange) {

    static Match ofNobody(MeetingCard meeting) {
        return new Match(meeting, Optional.empty(), false, false);
    }
}
