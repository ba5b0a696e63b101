package org.reihum.network;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which days are no working days in a German state: public holidays by law, school holidays as loaded. */
@Component
public class Holidays {

    private final HolidayManager publicHolidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Public holidays, 24 and 31 December, and the school holidays loaded for that state, by first day. */
    public List<DayOff> daysOff(FederalState state, LocalDate from, LocalDate to) {
        return Stream.of(publicHolidays(state, from, to), closedDays(from, to), schoolHolidays(state, from, to))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(DayOff::first).thenComparing(DayOff::kind))
                .toList();
    }

    /** Statewide public holidays only: a holiday of single municipalities does not hold for the state. */
    List<DayOff> publicHolidays(FederalState state, LocalDate from, LocalDate to) {
        return publicHolidays.getHolidays(from, to, state.name().toLowerCase(Locale.ROOT)).stream()
                .map(holiday -> new DayOff(
                        holiday.getDate(),
                        holiday.getDate(),
                        DayOff.Kind.PUBLIC_HOLIDAY,
                        holiday.getDescription(Locale.GERMAN)))
                .toList();
    }

    private static List<DayOff> closedDays(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .boxed()
                .flatMap(year -> Stream.of(
                        closed(LocalDate.of(year, 12, 24), "Heiligabend"),
                        closed(LocalDate.of(year, 12, 31), "Silvester")))
                .filter(day -> !day.first().isBefore(from) && !day.first().isAfter(to))
                .toList();
    }

    private static DayOff closed(LocalDate day, String name) {
        return new DayOff(day, day, DayOff.Kind.CLOSED_DAY, name);
    }

    private List<DayOff> schoolHolidays(FederalState state, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select first_day, last_day, name from school_holiday
                        where state = :state and last_day >= :from and first_day <= :to
                        """)
                .param("state", state.name())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new DayOff(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        DayOff.Kind.SCHOOL_HOLIDAY,
                        row.getString("name")))
                .list();
    }
}
