package org.reihum.invitation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Input;
import org.reihum.network.Lines;

/**
 * What a person may say beside the answer. What the page did not ask for arrives as null, and what is stored of it stays.
 *
 * @param companions who come along
 */
record AnswerForm(
        @Nullable Integer companions,
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

    /** Whether more come along than the page offers. */
    boolean bringsTooMany(AnswerPage page) {
        return companions != null && (companions < 0 || companions > page.mostCompanions());
    }

    /** Only of a form without errors. */
    GivenAnswer given(Answer answer, AnswerPage page) {
        return new GivenAnswer(
                answer,
                answer == Answer.YES ? Optional.ofNullable(companions).orElse(page.companions()) : 0,
                page.asksFood() ? food : null,
                // an empty field is no news where nothing is stored
                "".equals(note) && page.invitation().note().isEmpty() ? null : note);
    }
}
