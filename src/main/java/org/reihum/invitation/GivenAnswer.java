package org.reihum.invitation;

import org.jspecify.annotations.Nullable;

/**
 * An answer as somebody gives it.
 *
 * @param companions who come along and need a seat each; counts only with a yes
 * @param food null when nothing was said about it: what is stored stays
 * @param note null when nothing was said about it: what is stored stays; at most 500 characters
 */
public record GivenAnswer(
        Answer answer,
        int companions,
        @Nullable Food food,
        @Nullable String note) {

    public GivenAnswer {
        if (companions < 0) {
            throw new IllegalArgumentException("companions: " + companions);
        }
    }

    public static GivenAnswer of(Answer answer) {
        return new GivenAnswer(answer, 0, null, null);
    }
}
