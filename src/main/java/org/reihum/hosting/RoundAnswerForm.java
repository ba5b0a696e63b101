package org.reihum.hosting;

import static org.reihum.network.Input.tidy;

import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Line;
import org.reihum.network.Lines;

/**
 * What a network types on its page.
 *
 * @param blocked further blocked days; those known stand above
 * @param spans when it would like to receive
 * @param roomsRight whether its houses and rooms are listed as they are
 * @param remove number of known blocked days that are to be taken away
 * @param next where to go once all is kept: a page below this one, or nowhere
 */
record RoundAnswerForm(
        @Valid List<DaysLine> blocked,
        Boolean roomsRight,
        Set<DayOfWeek> weekdays,
        @Valid List<DaysLine> spans,
        @Lines(max = 4000) String wishes,
        Boolean passes,
        @Line(max = 500) String passReason,
        @Nullable Long remove,
        String next) {

    private static final int BLOCKED_LINES = 2;

    RoundAnswerForm(
            @Nullable List<DaysLine> blocked,
            @Nullable Boolean roomsRight,
            @Nullable Set<DayOfWeek> weekdays,
            @Nullable List<DaysLine> spans,
            @Nullable String wishes,
            @Nullable Boolean passes,
            @Nullable String passReason,
            @Nullable Long remove,
            @Nullable String next) {
        this.blocked = blocked == null ? List.of() : List.copyOf(blocked);
        this.roomsRight = Boolean.TRUE.equals(roomsRight);
        this.weekdays = weekdays == null ? Set.of() : Set.copyOf(weekdays);
        this.spans = spans == null ? List.of() : List.copyOf(spans);
        this.wishes = tidy(wishes);
        this.passes = Boolean.TRUE.equals(passes);
        this.passReason = tidy(passReason);
        this.remove = remove;
        this.next = tidy(next);
    }

    static RoundAnswerForm of(NetworkAnswer answer) {
        NetworkWishes said = answer.wishes();
        return new RoundAnswerForm(
                DaysLine.withEmpty(List.of(), BLOCKED_LINES),
                answer.roomsConfirmed(),
                said.weekdays(),
                DaysLine.withEmpty(said.spans().stream().map(DaysLine::of).toList(), 1),
                said.words(),
                said.passes(),
                said.passReason(),
                null,
                null);
    }

    boolean isFinished() {
        return next.equals("done");
    }

    /** The next page is one of ours, whatever the browser says. */
    String nextPage() {
        return next.matches("houses(/[0-9]{1,18})?") ? "/" + next : "";
    }
}
