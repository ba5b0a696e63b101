package org.reihum.handout;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reihum.meeting.MeetingId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may stand on the list for all, and who wants no pictures: as they said it to the organiser. */
@Controller
@RequestMapping("/desk/meetings/{id}/papers/consents")
class ConsentsController {

    private final NotingConsents noting;
    private final MessageSource messages;
    private final Clock clock;

    ConsentsController(NotingConsents noting, MessageSource messages, Clock clock) {
        this.noting = noting;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("consents", noting.page(new MeetingId(id), page, clock.instant()));
        return "handout/consents";
    }

    /**
     * @param listed who is ticked, as person numbers; {@code wasListed} who was when the page was shown
     * @param noPhotos the same of pictures
     */
    @PostMapping
    String note(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") List<Long> listed,
            @RequestParam(defaultValue = "") List<Long> wasListed,
            @RequestParam(defaultValue = "") List<Long> noPhotos,
            @RequestParam(defaultValue = "") List<Long> wasNoPhotos,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        int changed = noting.note(
                new MeetingId(id),
                new NotingConsents.Ticks(Set.copyOf(listed), Set.copyOf(wasListed)),
                new NotingConsents.Ticks(Set.copyOf(noPhotos), Set.copyOf(wasNoPhotos)),
                organiser.getName(),
                clock.instant());
        flash.addFlashAttribute("done", messages.getMessage("handout.consents.done", new Object[] {changed}, locale));
        return "redirect:/desk/meetings/" + id + "/papers/consents?page=" + page;
    }
}
