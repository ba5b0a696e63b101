package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;

/**
 * A meeting to which a person is invited, for the calendar of that person alone.
 *
 * @param toBeConfirmed whether the answer has to be given again because the meeting has moved
 * @param offeredUntil until when a seat is held for the person
 * @param onlineLink of who takes part online
 * @param changedAt when answer or seat last changed
 */
public record OwnMeeting(
        MeetingCard meeting,
        Answer answer,
        Seat seat,
        boolean toBeConfirmed,
        Optional<Instant> offeredUntil,
        int companions,
        Optional<String> onlineLink,
        Instant changedAt) {}
