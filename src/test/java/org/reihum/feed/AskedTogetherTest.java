package org.reihum.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AskedTogetherTest {

    private static final int PEOPLE = 32;
    private static final int TIMES = 40;

    @Test
    void aChangeThatWasMadeBeforeOneAskedIsInTheAnswerAndFewQuestionsDoForMany() throws Exception {
        var state = new AtomicInteger();
        var asked = new AtomicInteger();
        var together = new AskedTogether<>(slow(state, asked));
        assertThat(stale(state, together::ask)).isZero();
        assertThat(asked.get()).isLessThan(PEOPLE * TIMES / 2);
    }

    @Test
    void theCountFindsAnAnswerThatIsTooOld() throws Exception {
        var state = new AtomicInteger();
        Supplier<Integer> question = slow(state, new AtomicInteger());
        int before = question.get();
        assertThat(stale(state, () -> before)).isPositive();
    }

    @Test
    void aQuestionThatFailsFailsForThoseWhoAskedAndNotForLaterOnes() {
        var asked = new AtomicInteger();
        var together = new AskedTogether<>(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("no database");
            }
            return "well";
        });
        assertThatThrownBy(together::ask).hasRootCauseMessage("no database");
        assertThat(together.ask()).isEqualTo("well");
    }

    /** As a database answers: with what was there when the question was begun. */
    private static Supplier<Integer> slow(AtomicInteger state, AtomicInteger asked) {
        return () -> {
            asked.incrementAndGet();
            int seen = state.get();
            LockSupport.parkNanos(500_000);
            return seen;
        };
    }

    /** How many got an answer without the change they had made themselves before they asked. */
    private static long stale(AtomicInteger state, Supplier<Integer> ask) throws Exception {
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<Integer>> done = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                Callable<Integer> one = () -> {
                    int tooOld = 0;
                    for (int time = 0; time < TIMES; time++) {
                        int mine = state.incrementAndGet();
                        tooOld += ask.get() < mine ? 1 : 0;
                    }
                    return tooOld;
                };
                done.add(people.submit(one));
            }
            long all = 0;
            for (Future<Integer> one : done) {
                all += one.get();
            }
            return all;
        } finally {
            people.shutdown();
        }
    }
}
