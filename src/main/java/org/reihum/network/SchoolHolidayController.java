package org.reihum.network;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes and removes holidays that are loaded. */
@Controller
@RequestMapping("/desk/holidays/spans/{id}")
class SchoolHolidayController {

    private static final String PAGE = "network/holiday-span";

    private final SchoolHolidays holidays;
    private final Notice notice;
    private final Clock clock;

    SchoolHolidayController(SchoolHolidays holidays, Notice notice, Clock clock) {
        this.holidays = holidays;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    String edit(@PathVariable long id, Model model) {
        SchoolHoliday holiday = get(id);
        return page(holiday, SchoolHolidayForm.of(holiday), false, model);
    }

    @PostMapping
    String edited(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SchoolHolidayForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes redirect) {
        SchoolHoliday holiday = get(id);
        form.judge(errors);
        if (errors.hasErrors()) {
            model.addAttribute("holiday", holiday);
            return PAGE;
        }
        if (form.version() != holiday.version()) {
            return page(holiday, form.at(holiday.version()), true, model);
        }
        holiday.change(form.span(), organiser.getName(), clock.instant());
        try {
            holidays.saveAndFlush(holiday);
        } catch (OptimisticLockingFailureException meanwhile) {
            SchoolHoliday saved = get(id);
            return page(saved, form.at(saved.version()), true, model);
        }
        notice.done(redirect, "network.holidays.saved", form.name());
        return "redirect:" + HolidayYearController.address(holiday.state(), form.span());
    }

    @PostMapping("/remove")
    @Transactional
    public String remove(@PathVariable long id, RedirectAttributes redirect) {
        SchoolHoliday holiday = get(id);
        holidays.delete(holiday);
        notice.done(redirect, "network.holidays.removed", holiday.span().name());
        return "redirect:" + HolidayYearController.address(holiday.state(), holiday.span());
    }

    private SchoolHoliday get(long id) {
        return holidays.findById(id).orElseThrow(() -> new NotInRegister(new HolidayNumber(id)));
    }

    private static String page(SchoolHoliday holiday, SchoolHolidayForm form, boolean savedMeanwhile, Model model) {
        model.addAttribute("holiday", holiday);
        model.addAttribute("form", form);
        model.addAttribute("savedMeanwhile", savedMeanwhile);
        return PAGE;
    }
}
