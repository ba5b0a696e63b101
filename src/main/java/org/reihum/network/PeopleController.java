package org.reihum.network;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of people, the search in it, and the ground to write to all who were found. */
@Controller
class PeopleController {

    static final int PER_PAGE = 50;

    private final Directory directory;
    private final SettingGround settingGround;
    private final Notice notice;
    private final Clock clock;

    PeopleController(Directory directory, SettingGround settingGround, Notice notice, Clock clock) {
        this.directory = directory;
        this.settingGround = settingGround;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping("/desk/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("form", GroundForm.empty());
        return page(new PeopleFilter(q, ground), page, model);
    }

    /** Leads to those it was set for: they are found by the note. */
    @PostMapping("/desk/people/ground")
    String set(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam int count,
            @Valid @ModelAttribute("form") GroundForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var filter = new PeopleFilter(q, ground);
        List<PersonId> addressed = directory.addressed(filter, today());
        if (errors.hasErrors() || addressed.size() != count) {
            model.addAttribute("changed", addressed.size() != count);
            return page(filter, 0, model);
        }
        int set = settingGround.set(addressed, form.ground().orElse(null), form.note());
        notice.done(redirect, "network.ground.set", set, form.note());
        redirect.addAttribute("q", form.note());
        redirect.addAttribute("ground", form.newGround());
        return "redirect:/desk/people";
    }

    private String page(PeopleFilter filter, int page, Model model) {
        LocalDate today = today();
        int found = directory.count(filter, today);
        int pages = Math.max(1, (found + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.max(0, Math.min(page, pages - 1));
        model.addAttribute("q", filter.text());
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("people", directory.search(filter, today, shown * PER_PAGE, PER_PAGE));
        model.addAttribute(
                "addressed",
                filter.isAll() ? 0 : directory.addressed(filter, today).size());
        return "network/people";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }
}
