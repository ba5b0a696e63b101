package org.reihum.registration;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the organiser opens and closes the sign-up to a meeting, and sees who came in through it. */
@Controller
@RequestMapping("/desk/meetings/{id}/sign-up")
class RuleController {

    private static final int PER_PAGE = 50;

    private final Doors doors;
    private final SignUpRules rules;
    private final SignUpList list;
    private final MessageSource messages;
    private final Clock clock;

    RuleController(Doors doors, SignUpRules rules, SignUpList list, MessageSource messages, Clock clock) {
        this.doors = doors;
        this.rules = rules;
        this.list = list;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
        Door door = doors.of(new MeetingId(id));
        model.addAttribute("form", RuleForm.of(door.rule(), door.isMeantToBeOpen()));
        return page(door, page, model);
    }

    @PostMapping
    String set(
            @PathVariable long id,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        Door door = doors.of(new MeetingId(id));
        if (errors.hasErrors()) {
            return page(door, 0, model);
        }
        rules.prepare(door.meeting().id());
        rules.set(door.meeting().id(), form.rule());
        String key = form.open() ? "registration.rule.opened" : "registration.rule.closed";
        flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
        return "redirect:/desk/meetings/" + id + "/sign-up";
    }

    private String page(Door door, int asked, Model model) {
        int found = list.count(door.meeting().id());
        int pages = Math.max(1, (found + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.max(0, Math.min(asked, pages - 1));
        model.addAttribute("door", door);
        model.addAttribute("open", door.isOpen(clock.instant()));
        model.addAttribute("possible", door.isPossible(clock.instant()));
        model.addAttribute("found", found);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("rows", list.of(door.meeting().id(), shown * PER_PAGE, PER_PAGE));
        return "registration/rule";
    }
}
