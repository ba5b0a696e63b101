package org.reihum.nomination;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Input;
import org.reihum.network.Line;

/**
 * What the organiser decides.
 *
 * @param nomination those decided about
 * @param invite whether they are invited
 * @param word what the network reads beside it
 */
record DecisionForm(
        List<Long> nomination,
        boolean invite,
        @Line(max = 500) String word) {

    DecisionForm(@Nullable List<Long> nomination, boolean invite, @Nullable String word) {
        this.nomination = nomination == null
                ? List.of()
                : nomination.stream().filter(Objects::nonNull).toList();
        this.invite = invite;
        this.word = Input.tidy(word);
    }

    /** What stands in the field of a nomination: what was typed there, else what was said before. */
    public String wordFor(Nomination one) {
        return nomination.contains(one.id()) ? word : one.word();
    }
}
