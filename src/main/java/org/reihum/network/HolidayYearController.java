package org.reihum.network;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The holidays of a state and year; school holidays are added here. */
@Controller
@RequestMapping("/desk/holidays/states/{state}/{year:20\\d\\d}")
class HolidayYearController {

    private static final String PAGE = "network/holiday-year";

    private final SchoolHolidays schoolHolidays;
    private final Holidays holidays;
    private final Notice notice;
    private final Clock clock;

    HolidayYearController(SchoolHolidays schoolHolidays, Holidays holidays, Notice notice, Clock clock) {
        this.schoolHolidays = schoolHolidays;
        this.holidays = holidays;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable FederalState state, @PathVariable int year, Model model) {
        model.addAttribute("form", SchoolHolidayForm.empty());
        return page(state, year, model);
    }

    @PostMapping
    String add(
            @PathVariable FederalState state,
            @PathVariable int year,
            @Valid @ModelAttribute("form") SchoolHolidayForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes redirect) {
        form.judge(errors);
        if (errors.hasErrors()) {
            return page(state, year, model);
        }
        HolidaySpan span = form.span();
        schoolHolidays.saveAndFlush(new SchoolHoliday(state, span, organiser.getName(), clock.instant()));
        notice.done(redirect, "network.holidays.added", span.name());
        return "redirect:" + address(state, span);
    }

    static String address(FederalState state, HolidaySpan span) {
        return "/desk/holidays/states/" + state + "/" + span.first().getYear();
    }

    private String page(FederalState state, int year, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("year", year);
        model.addAttribute("spans", schoolHolidays.in(state, year));
        model.addAttribute("loaded", holidays.schoolHolidaysLoaded(state, year));
        model.addAttribute(
                "publicHolidays", holidays.publicHolidays(state, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        return PAGE;
    }
}
