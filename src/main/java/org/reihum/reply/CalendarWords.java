package org.reihum.reply;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.ical.CalendarMessage;
import org.reihum.invitation.Answer;

/**
 * What a calendar program said.
 *
 * @param attendee whose answer it is, as it says; may be empty
 * @param answer null when none is given
 * @param stamp when it was given; at most some minutes ahead, for clocks differ
 * @param delegate who is to come instead; empty when nobody is named
 */
record CalendarWords(
        String attendee,
        @Nullable Answer answer,
        int sequence,
        Instant stamp,
        int guests,
        Optional<CalendarMessage.Proposal> proposal,
        String delegate) {}
