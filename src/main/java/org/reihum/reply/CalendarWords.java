package org.reihum.reply;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Answer;

/**
 * What a calendar program said.
 *
 * @param attendee whose answer it is, as it says; may be empty
 * @param answer null when none is given
 * @param stamp when it was given; not in the future
 * @param proposedStart of another time, which may have no end
 * @param delegate who is to come instead; empty when nobody is named
 */
record CalendarWords(
        String attendee,
        @Nullable Answer answer,
        int sequence,
        Instant stamp,
        int guests,
        Optional<Instant> proposedStart,
        Optional<Instant> proposedEnd,
        String delegate) {}
