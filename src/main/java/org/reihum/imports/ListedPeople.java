package org.reihum.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reihum.attendance.AttendanceLine;
import org.reihum.attendance.Attendee;
import org.reihum.network.Spelling;

/**
 * Who is on the list of a meeting. A guest who is entered in the register later, or whose employer was not written down, is
 * still the one on the list: nobody is counted twice. Two of one name from two firms are two.
 */
final class ListedPeople {

    static final ListedPeople NOBODY = new ListedPeople(List.of());

    private final Map<String, AttendanceLine> byKey = new HashMap<>();
    /** Who is in no register; most are called as nobody else is. */
    private final Map<String, List<AttendanceLine>> guests = new HashMap<>();
    /** Those whom a line names by what the list itself says. */
    private final Set<AttendanceLine> claimed = new HashSet<>();

    private final Map<String, AttendanceLine> byName = new HashMap<>();

    ListedPeople(List<AttendanceLine> lines) {
        lines.forEach(line -> {
            byKey.putIfAbsent(AttendanceRow.keyOf(line.who()), line);
            if (line.who().person() == null) {
                guests.computeIfAbsent(nameOf(line.who()), none -> new ArrayList<>())
                        .add(line);
            }
        });
    }

    /** To be called for everybody who is looked for, before anybody is found by name only. */
    void claim(Attendee who) {
        Optional.ofNullable(byKey.get(AttendanceRow.keyOf(who))).ifPresent(claimed::add);
    }

    Optional<AttendanceLine> find(Attendee who) {
        String key = AttendanceRow.keyOf(who);
        return Optional.ofNullable(byKey.getOrDefault(key, byName.get(key)))
                .or(() -> guest(who).map(line -> {
                    claimed.add(line);
                    byName.put(key, line);
                    return line;
                }));
    }

    /** The one of that organisation before others. */
    private Optional<AttendanceLine> guest(Attendee who) {
        List<AttendanceLine> called = guests.getOrDefault(nameOf(who), List.of()).stream()
                .filter(line -> !claimed.contains(line))
                .toList();
        String organisation = Spelling.key(who.organisation());
        return called.stream()
                .filter(line -> Spelling.key(line.who().organisation()).equals(organisation))
                .findFirst()
                .or(() -> called.stream()
                        .filter(line -> who.person() != null
                                || organisation.isEmpty()
                                || line.who().organisation().isEmpty())
                        .findFirst());
    }

    private static String nameOf(Attendee who) {
        return Spelling.of(who.lastName()) + "|" + Spelling.of(who.firstName());
    }
}
