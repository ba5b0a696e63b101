package org.reihum.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.Holidays;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** What speaks against a plan. It is said before saving and forbids nothing: the organiser may know better. */
@Component
class PlanWarnings {

    private final Places places;
    private final Holidays holidays;
    private final BlockedDaysOfNetworks blockedDays;

    PlanWarnings(Places places, Holidays holidays, BlockedDaysOfNetworks blockedDays) {
        this.places = places;
        this.holidays = holidays;
        this.blockedDays = blockedDays;
    }

    /** Why to think twice. */
    enum Reason {
        PAST,
        SUNDAY,
        PUBLIC_HOLIDAY,
        SCHOOL_HOLIDAY,
        CLOSED_DAY,
        BLOCKED,
        ANSWER_BY_OVER,
        ANSWER_BY_STAYS
    }

    /** A reason with the name of the holiday, or why the host has blocked the day. */
    record Warning(Reason reason, String name) {}

    /** What is new against the plan, compared with how it stands; everything when it is a new one. */
    List<Warning> about(Optional<MeetingDetails> before, MeetingDetails after, LocalDate today) {
        LocalDate day = after.day();
        if (day == null) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>();
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
        }
        warnings.addAll(ofDeadline(before, after, day, today));
        return warnings;
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
        return holidays.daysOff(places.get(place).state(), day, day).stream()
                .map(off -> new Warning(Reason.valueOf(off.kind().name()), off.name()))
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
