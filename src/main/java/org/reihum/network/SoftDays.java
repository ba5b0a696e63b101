package org.reihum.network;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the days before holidays and the bridge days, at most one reason a day: the bridge, where both hold. */
final class SoftDays {

    private final Map<LocalDate, String> holidays;

    /** @param holidays of the period and of one day before and after it */
    SoftDays(List<DayOff> holidays) {
        this.holidays = holidays.stream().collect(Collectors.toMap(DayOff::first, DayOff::name, (one, other) -> one));
    }

    List<SoftDay> from(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).flatMap(day -> of(day).stream()).toList();
    }

    private Optional<SoftDay> of(LocalDate day) {
        if (isWeekend(day) || holidays.containsKey(day)) {
            return Optional.empty();
        }
        LocalDate before = day.minusDays(1);
        LocalDate after = day.plusDays(1);
        boolean holidayBeside = holidays.containsKey(before) || holidays.containsKey(after);
        if (holidayBeside && isOff(before) && isOff(after)) {
            String name = holidays.containsKey(before) ? holidays.get(before) : holidays.get(after);
            return Optional.of(new SoftDay(day, SoftDay.Kind.BRIDGE_DAY, name));
        }
        return Optional.ofNullable(holidays.get(after))
                .map(name -> new SoftDay(day, SoftDay.Kind.BEFORE_HOLIDAY, name));
    }

    private boolean isOff(LocalDate day) {
        return isWeekend(day) || holidays.containsKey(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
