package org.reihum.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an attendance was noted.
 *
 * @param at by the clock of whoever noted it; null when the hour is not on record
 * @param by who noted it
 * @param signed whether the person signed, on paper or on the device
 * @param online takes part through the link, not in the room
 * @param signature drawn on the device: the path of an SVG in a box of 300 by 100; null without
 * @param nonce names this one act, so that sent again it counts once; null when it cannot be sent again
 */
public record CheckIn(
        CheckInMethod method,
        @Nullable Instant at,
        String by,
        boolean signed,
        boolean online,
        @Nullable String signature,
        @Nullable String nonce) {

    public CheckIn(CheckInMethod method, @Nullable Instant at, String by, boolean signed) {
        this(method, at, by, signed, false, null, null);
    }

    /** The same as one act, which counts once however often it is sent. */
    CheckIn named(@Nullable String act) {
        return new CheckIn(method, at, by, signed, online, signature, act);
    }

    /** The same of somebody who takes part from afar. */
    CheckIn throughTheLink() {
        return new CheckIn(method, at, by, signed, true, signature, nonce);
    }
}
