package org.reihum.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.reihum.invitation.SubstituteForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a group, behind the secret link of its contact. Opening it changes nothing. */
@Controller
@RequestMapping("/group/{token}")
class GroupController {

    private final GroupPages pages;
    private final ChangingGroup changing;
    private final Throttle throttle;
    private final Clock clock;

    GroupController(GroupPages pages, ChangingGroup changing, Throttle throttle, Clock clock) {
        this.pages = pages;
        this.changing = changing;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("page", pages.behind(token, clock.instant()));
        return "registration/group";
    }

    @GetMapping("/{person}/swap")
    String whoElse(@PathVariable String token, @PathVariable long person, Model model) {
        model.addAttribute("form", SubstituteForm.empty());
        return swapPage(token, person, pages.behind(token, clock.instant()), model);
    }

    @PostMapping("/{person}/swap")
    String swap(
            @PathVariable String token,
            @PathVariable long person,
            @Validated(SubstituteForm.BothNames.class) @ModelAttribute("form") SubstituteForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        Instant now = clock.instant();
        throttle.pass(request.getRemoteAddr(), now);
        GroupPage group = pages.behind(token, now);
        line(group, person);
        if (!errors.hasErrors() && !changing.swap(group, person, NamedPerson.of(form), request.getRemoteAddr(), now)) {
            errors.rejectValue("lastName", "registration.swap.alone");
        }
        return errors.hasErrors() ? swapPage(token, person, group, model) : "redirect:/group/" + token;
    }

    @PostMapping("/{person}/withdraw")
    String withdraw(@PathVariable String token, @PathVariable long person, HttpServletRequest request) {
        Instant now = clock.instant();
        throttle.pass(request.getRemoteAddr(), now);
        GroupPage group = pages.behind(token, now);
        line(group, person);
        changing.withdraw(group, person, now);
        return "redirect:/group/" + token;
    }

    private static String swapPage(String token, long person, GroupPage group, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("page", group);
        model.addAttribute("line", line(group, person));
        return "registration/swap";
    }

    /** @throws SignUpLinkNotValid when that person is not of the group, or cannot be changed any more */
    private static GroupPage.Line line(GroupPage group, long person) {
        return group.lines().stream()
                .filter(line -> line.person().id() == person && line.changeable())
                .findFirst()
                .orElseThrow(SignUpLinkNotValid::new);
    }
}
