package org.reihum.invitation;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded and how long seats are kept.
 *
 * @param confirmAgainBefore how long before the meeting a seat has to be confirmed again after the meeting has moved
 * @param remindInSummerBreak whether reminders go out in the summer holidays of the host's state
 * @param receiptAfter how long an answer rests before its receipt is written, so that clicking to and fro floods nobody
 * @param forgetAfter how long after a meeting food choices and notes are kept
 */
@ConfigurationProperties("reihum.invitation")
record InvitationSettings(
        @DefaultValue("5d") Duration confirmAgainBefore,
        @DefaultValue("false") boolean remindInSummerBreak,
        @DefaultValue("1m") Duration receiptAfter,
        @DefaultValue("28d") Duration forgetAfter) {

    /** However late a meeting moves, two days are left to confirm. */
    private static final Duration LEFT_TO_CONFIRM = Duration.ofDays(2);

    /** Until when a seat is kept for who has to confirm it again, asked at that time. */
    Instant confirmUntil(Instant begins, Instant since) {
        Instant deadline = begins.minus(confirmAgainBefore);
        Instant least = since.plus(LEFT_TO_CONFIRM);
        return deadline.isAfter(least) ? deadline : least;
    }
}
