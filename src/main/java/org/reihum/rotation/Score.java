package org.reihum.rotation;

import java.util.List;
import java.util.Optional;

/** What a plan costs, term by term, in the order in which the terms decide. The better plan is the smaller one. */
public record Score(List<Line> lines) implements Comparable<Score> {

    /** @param value in the term's own unit; counts {@code weight} times on its level */
    public record Line(Term term, int level, long weight, long value) {
        public long cost() {
            return weight * value;
        }
    }

    public Score {
        lines = List.copyOf(lines);
    }

    public long on(int level) {
        return lines.stream()
                .filter(line -> line.level() == level)
                .mapToLong(Line::cost)
                .sum();
    }

    public Optional<Long> value(Term term) {
        return lines.stream()
                .filter(line -> line.term() == term)
                .map(Line::value)
                .findFirst();
    }

    /** The one number of a profile with a single level. */
    public long total() {
        return lines.stream().mapToLong(Line::cost).sum();
    }

    /** The lines whose value differs from the other's, as this minus other, in the order in which they decide. */
    public List<Line> minus(Score other) {
        return lines.stream()
                .map(line -> new Line(
                        line.term(),
                        line.level(),
                        line.weight(),
                        line.value() - other.value(line.term()).orElse(0L)))
                .filter(line -> line.value() != 0)
                .toList();
    }

    @Override
    public int compareTo(Score other) {
        for (int level : lines.stream().map(Line::level).distinct().toList()) {
            int order = Long.compare(on(level), other.on(level));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
