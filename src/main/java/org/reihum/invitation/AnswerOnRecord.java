package org.reihum.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer as it was recorded elsewhere, taken over as it is and not replayed. */
public record AnswerOnRecord(
        Answer answer,
        @Nullable Instant answeredAt,
        @Nullable Integer answeredSequence,
        Channel channel,
        Seat seat,
        @Nullable Integer waitingPosition,
        @Nullable Instant promotedAt,
        @Nullable Instant seatGivenUpAt,
        @Nullable Instant reconfirmSince,
        @Nullable Food food,
        int companions) {}
