package org.reihum.invitation;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The answer page behind a personal link. Opening it changes nothing, ever: mail scanners open every link. */
@Controller
class RsvpController {

    private final AnswerPages pages;
    private final AnsweringByLink answering;
    private final Clock clock;

    RsvpController(AnswerPages pages, AnsweringByLink answering, Clock clock) {
        this.pages = pages;
        this.answering = answering;
        this.clock = clock;
    }

    @GetMapping("/r/probe")
    String sample() {
        return "invitation/sample";
    }

    @GetMapping("/r/{token}")
    String show(@PathVariable String token, @RequestParam(required = false) @Nullable Stored stored, Model model) {
        AnswerPage page = pages.behind(token, clock.instant());
        model.addAttribute("form", AnswerForm.of(page));
        model.addAttribute("stored", stored);
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
            Model model) {
        Instant now = clock.instant();
        if (answer == null || answer == Answer.OPEN) {
            errors.reject("invitation.answer.choose");
        } else if (!errors.hasErrors()) {
            Answered answered = answering.answer(token, form.given(answer), now);
            if (answered.isStored()) {
                return Stored.ANSWER.on(token);
            }
            explain(answered, errors);
        }
        AnswerPage page = pages.behind(token, now);
        return page.closed() ? "redirect:/r/" + token : show(token, page, model);
    }

    private static void explain(Answered refused, BindingResult errors) {
        if (refused instanceof Answered.TooManyCompanions tooMany) {
            Object[] most = {tooMany.most()};
            errors.rejectValue("companions", "invitation.more.companions.most", most, null);
        } else if (refused instanceof Answered.NoSeatsForCompanions) {
            errors.rejectValue("companions", "invitation.more.companions.noSeats");
        } else if (refused instanceof Answered.NotOffered) {
            errors.reject("invitation.answer.notOffered");
        }
    }
}
