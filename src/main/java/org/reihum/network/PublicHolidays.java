package org.reihum.network;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Public holidays by law, from the calendars that jollyday carries. */
@Component
class PublicHolidays {

    /**
     * Those that hold in the whole state, by day: neither what single municipalities keep (Assumption Day in Catholic ones
     * of Bavaria) nor bank holidays and observances.
     */
    List<DayOff> of(FederalState state, LocalDate from, LocalDate to) {
        // the manager keeps its calendars, one for each country
        return HolidayManager.getInstance(ManagerParameters.create(state.country()))
                .getHolidays(from, to, state.part().stream().toArray(String[]::new))
                .stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .sorted()
                .map(PublicHolidays::dayOff)
                .toList();
    }

    private static DayOff dayOff(Holiday holiday) {
        return new DayOff(
                holiday.getDate(),
                holiday.getDate(),
                DayOff.Kind.PUBLIC_HOLIDAY,
                holiday.getDescription(Locale.GERMAN));
    }
}
