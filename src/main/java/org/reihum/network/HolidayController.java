package org.reihum.network;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which holidays are loaded, what is missing, and the regional days. */
@Controller
@RequestMapping("/desk/holidays")
class HolidayController {

    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");

    /** Seasons are planned up to two years ahead; one more shows what to look for next. */
    private static final int YEARS_AHEAD = 3;

    private static final int YEARS_PLANNED = 2;

    private final LoadedYears years;
    private final Holidays holidays;
    private final RegionalDays regional;
    private final Clock clock;

    HolidayController(LoadedYears years, Holidays holidays, RegionalDays regional, Clock clock) {
        this.years = years;
        this.holidays = holidays;
        this.regional = regional;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HOME);
        int thisYear = today.getYear();
        List<FederalState> home = years.home();
        model.addAttribute("home", years.of(home, thisYear, thisYear + YEARS_AHEAD));
        model.addAttribute("others", years.of(years.beside(home), thisYear, thisYear + YEARS_AHEAD));
        model.addAttribute(
                "missing",
                YearWithoutHolidays.byState(
                        holidays.yearsWithoutSchoolHolidays(home, today, today.plusYears(YEARS_PLANNED))));
        model.addAttribute(
                "regional",
                regional.all().stream()
                        .map(day -> RegionalDayLine.of(day, today))
                        .toList());
        return "network/holidays";
    }
}
