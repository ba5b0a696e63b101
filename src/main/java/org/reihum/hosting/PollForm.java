package org.reihum.hosting;

import static org.reihum.network.Input.tidy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Line;
import org.reihum.network.Lines;

/**
 * What is typed about a poll.
 *
 * @param dates two to five; empty lines do not count
 */
record PollForm(
        @Valid List<DateLine> dates,
        @Lines(max = 2000) String words,

        @NotNull(message = "{hosting.missing}") @Nullable LocalDate answerBy) {

    static final int MOST = 5;

    PollForm(@Nullable List<DateLine> dates, @Nullable String words, @Nullable LocalDate answerBy) {
        // the page shows as many lines as there may be, also when fewer were sent
        Stream<DateLine> sent = dates == null ? Stream.of() : dates.stream();
        this.dates = Stream.concat(sent, Stream.generate(DateLine::blank))
                .limit(MOST)
                .toList();
        this.words = tidy(words);
        this.answerBy = answerBy;
    }

    /** A date with a word on its room, as typed: text, so that what can not be read is shown again as it was. */
    record DateLine(String day, @Line(max = 200) String note) {

        DateLine(@Nullable String day, @Nullable String note) {
            this.day = tidy(day);
            this.note = tidy(note);
        }

        static DateLine blank() {
            return new DateLine(null, null);
        }

        boolean isEmpty() {
            return day.isEmpty() && note.isEmpty();
        }
    }

    static PollForm empty(@Nullable LocalDate present, LocalDate answerBy) {
        var first = new DateLine(present == null ? null : present.toString(), null);
        return new PollForm(List.of(first), null, answerBy);
    }
}
