package org.reihum.feedback;

import jakarta.validation.Valid;
import java.time.Clock;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The three questions behind a link in a letter of thanks. Opening it changes nothing. */
@Controller
class FeedbackController {

    private final FeedbackLinks links;
    private final GivingFeedback giving;
    private final Timetable timetable;
    private final Clock clock;

    FeedbackController(FeedbackLinks links, GivingFeedback giving, Timetable timetable, Clock clock) {
        this.links = links;
        this.giving = giving;
        this.timetable = timetable;
        this.clock = clock;
    }

    @GetMapping("/feedback/{token}")
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("form", FeedbackForm.empty());
        return page(token, model);
    }

    @PostMapping("/feedback/{token}")
    String take(
            @PathVariable String token,
            @Valid @ModelAttribute("form") FeedbackForm form,
            BindingResult errors,
            Model model) {
        if (!errors.hasErrors() && form.saysNothing()) {
            errors.reject("feedback.nothing");
        }
        if (errors.hasErrors()) {
            return page(token, model);
        }
        giving.give(token, form, clock.instant());
        return "redirect:/feedback/" + token;
    }

    private String page(String token, Model model) {
        FeedbackBook.Link link = links.read(token, clock.instant()).link();
        MeetingCard meeting = timetable.card(link.meeting());
        model.addAttribute("token", token);
        model.addAttribute("meeting", meeting);
        model.addAttribute("used", link.used());
        return "feedback/questions";
    }
}
