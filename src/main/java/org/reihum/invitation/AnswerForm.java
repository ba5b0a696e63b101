package org.reihum.invitation;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Input;
import org.reihum.network.Lines;

/**
 * What a person may say beside the answer. What the page did not ask for arrives as null, and what is stored of it stays.
 *
 * @param companions who come along
 */
record AnswerForm(
        @Min(value = 0, message = "{invitation.more.companions.least}") @Nullable
        Integer companions,

        @Nullable Food food,
        @Lines(max = 500) @Nullable String note) {

    AnswerForm(@Nullable Integer companions, @Nullable Food food, @Nullable String note) {
        this.companions = companions;
        this.food = food;
        this.note = note == null ? null : Input.tidy(note);
    }

    /** What is stored. */
    static AnswerForm of(AnswerPage page) {
        Invitation stored = page.invitation();
        return new AnswerForm(
                page.companions(), stored.food().orElse(null), stored.note().orElse(""));
    }

    /** Only of a form without errors. */
    GivenAnswer given(Answer answer) {
        return new GivenAnswer(answer, companions, food, note);
    }
}
