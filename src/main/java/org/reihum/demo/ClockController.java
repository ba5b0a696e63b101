package org.reihum.demo;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The buttons of the banner: they move the clock forward and lead back to the page. */
@Controller
@Profile("demo")
@RequestMapping("/desk/demo/clock")
class ClockController {

    private final DemoClock clock;
    private final NextMeeting nextMeeting;
    private final MessageSource messages;

    ClockController(DemoClock clock, NextMeeting nextMeeting, MessageSource messages) {
        this.clock = clock;
        this.nextMeeting = nextMeeting;
        this.messages = messages;
    }

    @PostMapping
    RedirectView move(@RequestParam Step step, @RequestParam(defaultValue = LocalPage.DESK) String page) {
        clock.forwardTo(step.after(clock.instant()));
        return backTo(page);
    }

    @PostMapping("/next-meeting")
    RedirectView toNextMeeting(
            @RequestParam(defaultValue = LocalPage.DESK) String page, RedirectAttributes flash, Locale locale) {
        nextMeeting
                .morningAfter(clock.instant())
                .ifPresentOrElse(
                        clock::forwardTo,
                        () -> flash.addFlashAttribute("done", messages.getMessage("demo.no.meeting", null, locale)));
        return backTo(page);
    }

    private static RedirectView backTo(String page) {
        var view = new RedirectView(LocalPage.of(page).path(), true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
