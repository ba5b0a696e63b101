package org.reihum.invitation;

import java.util.function.ToIntFunction;

/** What a list of guests can be narrowed down to. One guest may be in several: who moved up is expected too. */
public enum GuestState {
    EXPECTED("i.answer = 'YES' and i.seat = 'SEATED'", GuestList.Counts::expected),
    PROMOTED("i.answer = 'YES' and i.seat = 'SEATED' and i.promoted_at is not null", GuestList.Counts::promoted),
    WAITING("i.seat = 'WAITING'", GuestList.Counts::waiting),
    ONLINE("i.answer = 'ONLINE'", GuestList.Counts::online),
    MAYBE("i.answer = 'MAYBE'", GuestList.Counts::tentative),
    OPEN("i.answer = 'OPEN'", GuestList.Counts::open),
    DELEGATED("i.answer = 'DELEGATED'", GuestList.Counts::delegated),
    NO("i.answer = 'NO'", GuestList.Counts::refused),
    RECONFIRM(
            "(i.seat = 'SEATED' or i.answer = 'ONLINE') and i.reconfirm_since is not null",
            GuestList.Counts::reconfirm);

    private final String condition;
    private final ToIntFunction<GuestList.Counts> count;

    GuestState(String condition, ToIntFunction<GuestList.Counts> count) {
        this.condition = condition;
        this.count = count;
    }

    /** In SQL, of a row {@code i} of invitations. */
    String condition() {
        return condition;
    }

    /** How many of the counted are in this state. */
    public int of(GuestList.Counts counts) {
        return count.applyAsInt(counts);
    }
}
