package org.reihum.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What was said of a meeting, as the desk may see it: of fewer than three answers only how many they are, because those who
 * know the people would know who said what.
 *
 * @param answers how many
 * @param mean of all who gave a mark, with one decimal; empty without
 */
record FeedbackResult(int answers, int marks, String mean, List<String> good, List<String> better) {

    private static final int FEWEST = 3;

    static FeedbackResult of(List<Said> all) {
        if (all.size() < FEWEST) {
            return new FeedbackResult(all.size(), 0, "", List.of(), List.of());
        }
        List<Integer> marks =
                all.stream().flatMap(said -> said.overall().stream()).toList();
        return new FeedbackResult(
                all.size(),
                marks.size(),
                marks.size() < FEWEST ? "" : mean(marks),
                all.stream().map(Said::good).filter(text -> !text.isEmpty()).toList(),
                all.stream().map(Said::better).filter(text -> !text.isEmpty()).toList());
    }

    public boolean shown() {
        return answers >= FEWEST;
    }

    private static String mean(List<Integer> marks) {
        OptionalDouble mean = marks.stream().mapToInt(Integer::intValue).average();
        return BigDecimal.valueOf(mean.orElseThrow())
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
