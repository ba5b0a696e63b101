package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.AttendanceLine;
import org.reihum.attendance.AttendanceStanding;
import org.reihum.attendance.Attendee;
import org.reihum.attendance.PastAttendance;
import org.reihum.attendance.Turnout;
import org.reihum.network.NetworkId;
import org.reihum.network.Spelling;

/**
 * How somebody stands to a meeting as it is known.
 *
 * @param line on the list; empty: none
 * @param excused gave up the seat
 * @param invitedFromHere whoever is not on the list was perhaps not noted yet
 */
record KnownTurnout(Optional<AttendanceLine> line, boolean excused, boolean invitedFromHere) {

    Turnout turnout() {
        return line.map(known -> switch (known.standing()) {
                    case PRESENT, WALK_IN -> Turnout.IN_THE_ROOM;
                    case ONLINE -> Turnout.ONLINE;
                    case NO_SHOW -> Turnout.MISSING;
                })
                .orElse(excused ? Turnout.EXCUSED : Turnout.NOT_THERE);
    }

    private boolean isExpected() {
        return line.map(AttendanceLine::standing)
                .filter(standing -> standing == AttendanceStanding.PRESENT || standing == AttendanceStanding.NO_SHOW)
                .isPresent();
    }

    /** Whether there is nothing to enter anew. */
    boolean knows(AttendanceRow said) {
        Turnout now = turnout();
        Turnout then = said.turnout().turnout();
        boolean open = now == Turnout.NOT_THERE || !now.came() && invitedFromHere;
        return !then.came() && (then == Turnout.NOT_THERE || now != Turnout.NOT_THERE) || !open;
    }

    /** That somebody had signed up for it, or signed, and nothing else. */
    boolean isFilledBy(AttendanceRow said) {
        return turnout().came() && said.turnout().turnout() == turnout() && (addsSeat(said) || addsSignature(said));
    }

    private boolean addsSeat(AttendanceRow said) {
        return turnout() == Turnout.IN_THE_ROOM
                && said.turnout().expected()
                && said.who().person() != null
                && line.filter(known -> known.who().person() != null).isPresent()
                && !invitedFromHere
                && !isExpected();
    }

    private boolean addsSignature(AttendanceRow said) {
        return said.signed() && line.filter(known -> !known.signed()).isPresent();
    }

    List<Difference> differences(AttendanceRow said, Function<NetworkId, String> name) {
        List<Difference> differences = new ArrayList<>();
        Turnout now = turnout();
        Turnout then = said.turnout().turnout();
        if (now != then && (now.came() || then != Turnout.NOT_THERE || frees(said))) {
            differences.add(new Difference(
                    Column.TURNOUT,
                    SaidTurnout.shown(now, isExpected() || now == Turnout.EXCUSED),
                    said.turnout().shown()));
        }
        if (now.came() && then.came()) {
            line.map(AttendanceLine::who).ifPresent(who -> compare(differences, who, said, name));
        }
        return differences;
    }

    /** Says in so many words that nobody was expected; an empty cell does not. */
    private boolean frees(AttendanceRow said) {
        return said.turnout().turnout() == Turnout.NOT_THERE && said.turnout().expected() && !invitedFromHere;
    }

    private static void compare(
            List<Difference> differences, Attendee known, AttendanceRow said, Function<NetworkId, String> name) {
        Attendee after = said.correcting(known);
        if (!Objects.equals(known.person(), after.person())) {
            differences.add(new Difference(
                    Column.FULL_NAME,
                    known.name() + " (Gast)",
                    Stream.of(after.name(), after.organisation())
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "))));
        }
        if (!Spelling.key(after.organisation()).equals(Spelling.key(known.organisation()))) {
            differences.add(new Difference(Column.ORGANISATION, known.organisation(), after.organisation()));
        }
        if (!Objects.equals(known.network(), after.network())) {
            differences.add(
                    new Difference(Column.NETWORK, called(known.network(), name), called(after.network(), name)));
        }
        if (known.function() != after.function()) {
            differences.add(
                    new Difference(Column.FUNCTION, Words.shown(known.function()), Words.shown(after.function())));
        }
    }

    private static String called(@Nullable NetworkId network, Function<NetworkId, String> name) {
        return network == null ? "" : name.apply(network);
    }

    /** What is recorded of the line: all of it when it is new or its differences are taken, else what was not known. */
    PastAttendance after(AttendanceRow said, boolean taking) {
        Long before = line.flatMap(AttendanceLine::entry).orElse(null);
        boolean signed = said.signed()
                || line.filter(AttendanceLine::signed).isPresent()
                        && said.turnout().turnout().came();
        boolean as = !knows(said) || taking;
        Attendee who = line.map(AttendanceLine::who)
                .map(known -> as ? said.correcting(known) : known)
                .orElse(said.who());
        return new PastAttendance(
                who, as ? said.turnout().turnout() : turnout(), said.turnout().expected(), signed, before);
    }
}
