package org.reihum.invitation;

import org.jspecify.annotations.Nullable;

/**
 * An answer as somebody gives it.
 *
 * @param companions who come along and need a seat each; counts only with a yes. Null when nothing was said about them:
 *     what is stored stays
 * @param food null when nothing was said about it: what is stored stays
 * @param note null when nothing was said about it: what is stored stays; at most 500 characters, none to delete it
 */
public record GivenAnswer(
        Answer answer,
        @Nullable Integer companions,
        @Nullable Food food,
        @Nullable String note) {

    public GivenAnswer {
        if (companions != null && companions < 0) {
            throw new IllegalArgumentException("companions: " + companions);
        }
    }

    /** The answer alone. */
    public static GivenAnswer of(Answer answer) {
        return new GivenAnswer(answer, null, null, null);
    }

    GivenAnswer withoutFood() {
        return new GivenAnswer(answer, companions, null, note);
    }

    /** How many come along when so many are on record. */
    int companionsOr(int stored) {
        return companions == null ? stored : companions;
    }
}
