package org.reihum.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days each meeting may be on, and from which day which day can be reached. Meeting 0 is the last turn, a single
 * day. The days reachable from one day lie side by side, since every rule on days permits a span.
 */
final class CandidateDays {

    private final Roster roster;
    private final List<List<LocalDate>> days = new ArrayList<>();
    private final List<int[]> from = new ArrayList<>();
    private final List<int[]> to = new ArrayList<>();

    CandidateDays(Roster roster) {
        this.roster = roster;
        days.add(List.of(roster.lastDay().orElse(roster.wanted().firstDay())));
        for (int position = 1; position <= roster.wanted().meetings(); position++) {
            days.add(candidates(position));
            link(position);
        }
    }

    private List<LocalDate> candidates(int position) {
        SortedSet<LocalDate> found = new TreeSet<>();
        for (int previous = 0; previous < count(position - 1); previous++) {
            Slot any = slot(position, previous, roster.wanted().firstDay());
            any.earliest()
                    .datesUntil(any.latest().plusDays(1))
                    .filter(day -> !found.contains(day) && Rules.admit(any.on(day)))
                    .forEach(found::add);
        }
        return roster.pinAt(position).flatMap(Pin::day).map(List::of).orElseGet(() -> List.copyOf(found));
    }

    private void link(int position) {
        int[] first = new int[count(position - 1)];
        int[] end = new int[first.length];
        for (int previous = 0; previous < first.length; previous++) {
            int next = previous > 0 && end[previous - 1] > first[previous - 1] ? first[previous - 1] : 0;
            while (next < count(position) && !reaches(position, previous, next)) {
                next++;
            }
            first[previous] = next;
            while (next < count(position) && reaches(position, previous, next)) {
                next++;
            }
            end[previous] = next;
        }
        from.add(first);
        to.add(end);
    }

    private boolean reaches(int position, int previous, int next) {
        return Rules.admit(slot(position, previous, day(position, next)));
    }

    int count(int position) {
        return days.get(position).size();
    }

    LocalDate day(int position, int index) {
        return days.get(position).get(index);
    }

    /** First day of the next meeting that this day reaches. */
    int from(int position, int index) {
        return from.get(position)[index];
    }

    /** One past the last day of the next meeting that this day reaches. */
    int to(int position, int index) {
        return to.get(position)[index];
    }

    int daysOffAim(int position, int previous, int next) {
        return slot(position, previous, day(position, next)).daysOffAim();
    }

    Slot slot(int position, int previous, LocalDate day) {
        Optional<LocalDate> before = position == 1 ? roster.lastDay() : Optional.of(day(position - 1, previous));
        return new Slot(roster, position, before, day);
    }
}
