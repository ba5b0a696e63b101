package org.reihum.invitation;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answer page behind a personal link. Opening it changes nothing, ever: mail scanners open every link. */
@Controller
class RsvpController {

    private final AnswerPages pages;
    private final Answering answering;
    private final Clock clock;

    RsvpController(AnswerPages pages, Answering answering, Clock clock) {
        this.pages = pages;
        this.answering = answering;
        this.clock = clock;
    }

    @GetMapping("/r/probe")
    String sample() {
        return "invitation/sample";
    }

    @GetMapping("/r/{token}")
    String show(@PathVariable String token, Model model) {
        AnswerPage page = pages.behind(token, clock.instant());
        model.addAttribute("form", AnswerForm.of(page));
        return show(token, page, model);
    }

    private static String show(String token, AnswerPage page, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("page", page);
        return "invitation/answer";
    }

    @PostMapping("/r/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) Answer answer,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        AnswerPage page = pages.behind(token, now);
        if (answer == null || answer == Answer.OPEN) {
            return "redirect:/r/" + token;
        }
        if (answer == Answer.YES && form.bringsTooMany(page)) {
            errors.rejectValue(
                    "companions", "invitation.more.companions.most", new Object[] {page.mostCompanions()}, null);
        }
        if (!errors.hasErrors()) {
            GivenAnswer given = form.given(answer, page);
            say(
                    answering.answer(
                            page.invitation().id(),
                            given,
                            Channel.LINK,
                            page.name().full(),
                            now),
                    errors,
                    flash);
        }
        return errors.hasErrors() ? show(token, page, model) : "redirect:/r/" + token;
    }

    private static void say(Answered answered, BindingResult errors, RedirectAttributes flash) {
        if (answered instanceof Answered.NoSeatsForCompanions) {
            errors.rejectValue("companions", "invitation.more.companions.noSeats");
        } else if (answered instanceof Answered.NotOffered) {
            errors.reject("invitation.answer.notOffered");
        } else if (!(answered instanceof Answered.Closed)) {
            flash.addFlashAttribute("stored", "answer");
        }
    }
}
