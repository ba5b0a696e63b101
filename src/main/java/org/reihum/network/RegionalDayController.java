package org.reihum.network;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
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

/** Regional days: which there are, and whose people keep them. */
@Controller
@RequestMapping("/desk/holidays/regional")
class RegionalDayController {

    private static final String PAGE = "network/regional-day";
    private static final String DONE = "redirect:/desk/holidays#regional";
    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");

    private final RegionalDays days;
    private final Choices choices;
    private final Notice notice;
    private final Clock clock;

    RegionalDayController(RegionalDays days, Choices choices, Notice notice, Clock clock) {
        this.days = days;
        this.choices = choices;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping("/new")
    String enter(Model model) {
        model.addAttribute("form", RegionalDayForm.empty());
        return PAGE;
    }

    @PostMapping("/new")
    String entered(
            @Valid @ModelAttribute("form") RegionalDayForm form, BindingResult errors, RedirectAttributes redirect) {
        judge(form, errors);
        if (errors.hasErrors()) {
            return PAGE;
        }
        return save(form, new RegionalDay(), redirect);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        RegionalDay day = get(id);
        int year = LocalDate.ofInstant(clock.instant(), HOME).getYear();
        return page(day, RegionalDayForm.of(day, year), false, model);
    }

    @PostMapping("/{id}")
    String edited(
            @PathVariable long id,
            @Valid @ModelAttribute("form") RegionalDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RegionalDay day = get(id);
        judge(form, errors);
        if (errors.hasErrors()) {
            model.addAttribute("day", day);
            return PAGE;
        }
        if (form.version() != day.version()) {
            return page(day, form.at(day.version()), true, model);
        }
        try {
            return save(form, day, redirect);
        } catch (OptimisticLockingFailureException meanwhile) {
            RegionalDay saved = get(id);
            return page(saved, form.at(saved.version()), true, model);
        }
    }

    @PostMapping("/{id}/remove")
    @Transactional
    public String remove(@PathVariable long id, RedirectAttributes redirect) {
        RegionalDay day = get(id);
        days.delete(day);
        notice.done(redirect, "network.regional.removed", day.name());
        return DONE;
    }

    private void judge(RegionalDayForm form, BindingResult errors) {
        form.judge(errors);
        Set<Long> known = choices.networks().keySet();
        if (!known.containsAll(form.networks())) {
            errors.rejectValue("networks", "network.input.choose");
        }
    }

    private String save(RegionalDayForm form, RegionalDay day, RedirectAttributes redirect) {
        form.describe(day);
        days.saveAndFlush(day);
        notice.done(redirect, "network.regional.saved", form.name());
        return DONE;
    }

    private RegionalDay get(long id) {
        return days.find(id).orElseThrow(() -> new NotInRegister(new HolidayNumber(id)));
    }

    private static String page(RegionalDay day, RegionalDayForm form, boolean savedMeanwhile, Model model) {
        model.addAttribute("day", day);
        model.addAttribute("form", form);
        model.addAttribute("savedMeanwhile", savedMeanwhile);
        return PAGE;
    }
}
