package org.reihum.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.AttendanceLine;
import org.reihum.attendance.Attendee;

/**
 * Counts people and firms over several meetings. A guest who is in no register comes for the firm whose name they gave, if
 * one firm alone has that name.
 */
class ReachTally {

    /** As the register has it. @param size null where it does not know */
    record Firm(long id, String name, @Nullable String size) {}

    /** Who is in no register. */
    private record Guest(String lastName, String firstName) {}

    private static final class Reached {
        private final Set<Object> people = new HashSet<>();
        private final Set<Long> invited = new HashSet<>();
        private final Set<Long> answered = new HashSet<>();
        private final Set<Object> came = new HashSet<>();
        private int meetings;
    }

    private final List<Firm> firms;
    private final Set<Long> active;
    private final Map<Long, Reached> byFirm = new LinkedHashMap<>();
    private final Map<String, Optional<Long>> byName = new HashMap<>();
    private final Set<Long> invited = new HashSet<>();
    private final Set<Long> answered = new HashSet<>();
    private final Map<Long, Integer> times = new HashMap<>();

    ReachTally(List<Firm> firms, Set<Long> active) {
        this.firms = firms;
        this.active = active;
        firms.forEach(firm -> {
            byFirm.put(firm.id(), new Reached());
            byName.merge(plain(firm.name()), Optional.of(firm.id()), (one, other) -> Optional.empty());
        });
    }

    void employs(long firm, long person) {
        of(firm).ifPresent(reached -> reached.people.add(person));
    }

    /** On the day of the meeting the person worked for that firm. */
    void asked(long firm, long person, boolean hasAnswered) {
        of(firm).ifPresent(reached -> {
            reached.people.add(person);
            reached.invited.add(person);
            if (hasAnswered) {
                reached.answered.add(person);
            }
        });
    }

    void asked(long person, boolean hasAnswered) {
        invited.add(person);
        if (hasAnswered) {
            answered.add(person);
        }
    }

    /** The list of one more meeting; who was not in the room is not counted. */
    void add(List<AttendanceLine> list) {
        Set<Reached> here = new HashSet<>();
        list.stream()
                .filter(line -> line.standing().present())
                .map(AttendanceLine::who)
                .forEach(who -> {
                    if (who.person() != null) {
                        times.merge(who.person().value(), 1, Integer::sum);
                    }
                    firm(who).ifPresent(firm -> {
                        firm.people.add(person(who));
                        firm.came.add(person(who));
                        here.add(firm);
                    });
                });
        here.forEach(firm -> firm.meetings++);
    }

    private Optional<Reached> of(long firm) {
        return Optional.ofNullable(byFirm.get(firm));
    }

    private Optional<Reached> firm(Attendee who) {
        Optional<Long> id = who.organisationId() != null
                ? Optional.of(who.organisationId().value())
                : byName.getOrDefault(plain(who.organisation()), Optional.empty());
        return id.flatMap(this::of);
    }

    private static Object person(Attendee who) {
        return who.person() != null ? who.person().value() : new Guest(plain(who.lastName()), plain(who.firstName()));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    Reach reach(List<CountedMeeting> meetings) {
        List<Reach.Line> lines = firms.stream().map(this::line).toList();
        return new Reach(meetings, people(), Reach.Group.of(lines), sizes(lines), lines);
    }

    private Reach.Line line(Firm firm) {
        Reached reached = byFirm.get(firm.id());
        return new Reach.Line(
                firm.id(),
                firm.name(),
                firm.size(),
                reached.people.size(),
                reached.invited.size(),
                reached.answered.size(),
                reached.came.size(),
                reached.meetings);
    }

    /** Known sizes first, as they are written; at the end those of which the register does not know it. */
    private static List<Reach.Sized> sizes(List<Reach.Line> lines) {
        List<Reach.Sized> sizes = new ArrayList<>();
        Stream.of("SME", "LARGE", "").forEach(size -> {
            List<Reach.Line> some = lines.stream()
                    .filter(line -> size.equals(line.size() == null ? "" : line.size()))
                    .toList();
            sizes.add(new Reach.Sized(size.isEmpty() ? null : size, Reach.Group.of(some)));
        });
        return sizes;
    }

    private Reach.Group people() {
        int came = (int) active.stream().filter(times::containsKey).count();
        return new Reach.Group(
                active.size(),
                (int) active.stream().filter(invited::contains).count(),
                (int) active.stream().filter(answered::contains).count(),
                came,
                (int) active.stream()
                        .filter(person -> times.getOrDefault(person, 0) > 1)
                        .count(),
                active.size() - came);
    }
}
