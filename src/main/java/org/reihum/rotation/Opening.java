package org.reihum.rotation;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When the first new meeting may be. While the wanted first day lies no further than the greatest gap after the last
 * turn, the gaps bind the first meeting like any other. A first day beyond that (or without any turn) is a fresh start:
 * from the first day on, with as much room as the gaps leave between the least and the most.
 *
 * @param aim the wanted first day (on the wanted weekday); where it is too close to the last turn, that turn plus the
 *     gap aimed at
 */
record Opening(LocalDate earliest, LocalDate aim, LocalDate latest) {

    static Opening of(Roster roster) {
        Wanted wanted = roster.wanted();
        LocalDate first = wanted.firstDay().with(TemporalAdjusters.nextOrSame(wanted.weekday()));
        return roster.lastDay()
                .filter(last -> !last.plusWeeks(wanted.mostGapWeeks()).isBefore(first))
                .map(last -> after(last, first, wanted))
                .orElseGet(() ->
                        new Opening(first, first, first.plusWeeks(wanted.mostGapWeeks() - wanted.leastGapWeeks())));
    }

    private static Opening after(LocalDate last, LocalDate first, Wanted wanted) {
        LocalDate earliest = last.plusWeeks(wanted.leastGapWeeks());
        LocalDate aim = first.isBefore(earliest) ? last.plusWeeks(wanted.gapWeeks()) : first;
        return new Opening(earliest, aim, last.plusWeeks(wanted.mostGapWeeks()));
    }
}
