package org.reihum.hosting;

import static org.reihum.network.Input.tidy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Line;

/**
 * One line from a day to a day, as typed: text, so that what can not be read is shown again as it was.
 *
 * @param to may be empty for a single day
 * @param reason only of blocked days
 */
record DaysLine(String from, String to, @Line(max = 200) String reason) {

    DaysLine(@Nullable String from, @Nullable String to, @Nullable String reason) {
        this.from = tidy(from);
        this.to = tidy(to);
        this.reason = tidy(reason);
    }

    static DaysLine of(WishedDays days) {
        return new DaysLine(days.firstDay().toString(), days.lastDay().toString(), null);
    }

    boolean isEmpty() {
        return from.isEmpty() && to.isEmpty() && reason.isEmpty();
    }

    /** Those lines, and below them as many empty ones. */
    static List<DaysLine> withEmpty(List<DaysLine> lines, int more) {
        return Stream.concat(lines.stream(), IntStream.range(0, more).mapToObj(line -> new DaysLine(null, null, null)))
                .toList();
    }
}
