package org.reihum.planning;

import java.util.List;
import java.util.Locale;
import org.reihum.rotation.Score;
import org.reihum.rotation.Term;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the difference between two scores into words, in the order in which the terms decide. */
@Component
class ScoreWords {

    private static final int MOST = 4;

    private final MessageSource messages;

    ScoreWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What the one plan costs more or less than the other; empty where they are equal on every level. */
    List<String> difference(Score one, Score other, Locale locale) {
        return one.minus(other).stream()
                .limit(MOST)
                .map(line -> say(line.term(), line.value(), one, other, locale))
                .toList();
    }

    private String say(Term term, long difference, Score one, Score other, Locale locale) {
        long now = shown(term, one);
        long then = shown(term, other);
        String better = difference < 0 ? ".better" : "";
        return messages.getMessage(
                "planning.price." + term + better,
                new Object[] {Math.abs(difference), Math.abs(now), Math.abs(then)},
                locale);
    }

    private static long shown(Term term, Score score) {
        return score.value(term).orElse(0L);
    }
}
