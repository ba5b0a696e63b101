package org.reihum.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes down what the search found. */
final class Season {

    private final Board board;
    private final List<Integer> hosts;
    private final List<Integer> days;
    private final List<Entry> entries = new ArrayList<>();

    Season(Board board, List<Integer> hosts, List<Integer> days) {
        this.board = board;
        this.hosts = hosts;
        this.days = days;
    }

    Plan plan() {
        Standing standing = board.start();
        for (int position = 1; position <= hosts.size(); position++) {
            entries.add(entry(position, standing));
            standing = standing.after(hosts.get(position - 1));
        }
        List<Integer> legs = entries.stream()
                .map(Entry::kmFromPrevious)
                .filter(km -> km != Entry.NONE)
                .toList();
        return new Plan(
                entries,
                legs.stream().mapToInt(km -> km).min().orElse(Entry.NONE),
                legs.stream().mapToInt(km -> km).sum());
    }

    private Entry entry(int position, Standing standing) {
        int host = hosts.get(position - 1);
        int previous = position == 1 ? 0 : days.get(position - 2);
        LocalDate day = board.day(position, days.get(position - 1));
        Slot slot = board.days().slot(position, previous, day);
        return new Entry(
                position,
                board.location(host).id(),
                day,
                board.km(standing.last(), host),
                new Explanation(board, slot, standing, host, entries).reasons());
    }
}
