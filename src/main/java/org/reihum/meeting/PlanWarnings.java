package org.reihum.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.FederalState;
import org.reihum.network.Holidays;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.reihum.network.Places;
import org.reihum.network.RoomId;
import org.reihum.network.Rooms;
import org.springframework.stereotype.Component;

/** What speaks against a plan. It is said before saving and forbids nothing: the organiser may know better. */
@Component
class PlanWarnings {

    private final Places places;
    private final Holidays holidays;
    private final BlockedDaysOfNetworks blockedDays;
    private final Rooms rooms;

    PlanWarnings(Places places, Holidays holidays, BlockedDaysOfNetworks blockedDays, Rooms rooms) {
        this.places = places;
        this.holidays = holidays;
        this.blockedDays = blockedDays;
        this.rooms = rooms;
    }

    /** Why to think twice. */
    enum Reason {
        PAST,
        SUNDAY,
        PUBLIC_HOLIDAY,
        SCHOOL_HOLIDAY,
        CLOSED_DAY,
        BLOCKED,
        BEFORE_HOLIDAY,
        BRIDGE_DAY,
        REGIONAL_DAY,
        ANSWER_BY_OVER,
        ANSWER_BY_STAYS,
        NOT_HYBRID;

        /** Whether the organiser has to say why the plan stays. */
        boolean wantsReason() {
            return this == PUBLIC_HOLIDAY || this == SCHOOL_HOLIDAY || this == CLOSED_DAY || this == BLOCKED;
        }
    }

    /** A reason with the name of the holiday or room, or why the host has blocked the day. */
    record Warning(Reason reason, String name) {}

    /** What saving nevertheless takes. */
    static boolean wantReason(List<Warning> warnings) {
        return warnings.stream().anyMatch(each -> each.reason().wantsReason());
    }

    /** A public holiday of the place's state is for the coordinator to decide. */
    static boolean needCoordinator(List<Warning> warnings) {
        return warnings.stream().anyMatch(each -> each.reason() == Reason.PUBLIC_HOLIDAY);
    }

    /** What is new against the plan, compared with how it stands; everything when it is a new one. */
    List<Warning> about(Optional<MeetingDetails> before, MeetingDetails after, LocalDate today) {
        List<Warning> warnings = new ArrayList<>(unequipped(before, after));
        LocalDate day = after.day();
        if (day == null) {
            return warnings;
        }
        boolean newDay = before.map(MeetingDetails::day).filter(day::equals).isEmpty();
        boolean newCity =
                before.map(MeetingDetails::place).filter(after.place()::equals).isEmpty();
        boolean newHost =
                before.map(MeetingDetails::host).filter(after.host()::equals).isEmpty();
        if (newDay) {
            warnings.addAll(ofDay(day, today));
        }
        if (newDay || newCity) {
            warnings.addAll(daysOff(after.place(), day));
        }
        if (newDay || newHost) {
            warnings.addAll(blocked(after.host(), day));
            warnings.addAll(regional(after.host(), day));
        }
        warnings.addAll(ofDeadline(before, after, day, today));
        return warnings;
    }

    /** A room that can not be joined from afar, where that is new. */
    private List<Warning> unequipped(Optional<MeetingDetails> before, MeetingDetails after) {
        RoomId room = after.house().room();
        boolean stays = before.filter(details -> details.online().mode() == Online.Mode.HYBRID
                        && Objects.equals(details.house().room(), room))
                .isPresent();
        if (room == null || stays || after.online().mode() != Online.Mode.HYBRID) {
            return List.of();
        }
        return Stream.of(rooms.get(room))
                .filter(chosen -> !chosen.hybrid())
                .map(chosen -> new Warning(Reason.NOT_HYBRID, chosen.name()))
                .toList();
    }

    private static List<Warning> ofDay(LocalDate day, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        if (day.isBefore(today)) {
            warnings.add(new Warning(Reason.PAST, ""));
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            warnings.add(new Warning(Reason.SUNDAY, ""));
        }
        return warnings;
    }

    private List<Warning> daysOff(PlaceId place, LocalDate day) {
        FederalState state = places.get(place).state();
        return Stream.concat(
                        holidays.daysOff(state, day, day).stream()
                                .map(off ->
                                        new Warning(Reason.valueOf(off.kind().name()), off.name())),
                        holidays.softDays(state, day, day).stream()
                                .map(soft ->
                                        new Warning(Reason.valueOf(soft.kind().name()), soft.name())))
                .toList();
    }

    private List<Warning> regional(NetworkId host, LocalDate day) {
        return holidays.regionalDays(host, day, day).stream()
                .map(regional -> new Warning(Reason.REGIONAL_DAY, regional.name()))
                .toList();
    }

    private List<Warning> blocked(NetworkId host, LocalDate day) {
        return blockedDays.of(host).stream()
                .filter(days -> !day.isBefore(days.firstDay()) && !day.isAfter(days.lastDay()))
                .map(days -> new Warning(Reason.BLOCKED, days.reason()))
                .toList();
    }

    private static List<Warning> ofDeadline(
            Optional<MeetingDetails> before, MeetingDetails after, LocalDate day, LocalDate today) {
        LocalDate answerBy = after.answerBy();
        Optional<LocalDate> answerBySoFar = before.map(MeetingDetails::answerBy);
        boolean stays = answerBySoFar.filter(date -> date.equals(answerBy)).isPresent();
        if (answerBy != null && !stays && answerBy.isBefore(today) && !day.isBefore(today)) {
            return List.of(new Warning(Reason.ANSWER_BY_OVER, ""));
        }
        boolean moved = before.map(MeetingDetails::day)
                .filter(date -> !date.equals(day))
                .isPresent();
        return stays && moved ? List.of(new Warning(Reason.ANSWER_BY_STAYS, "")) : List.of();
    }
}
