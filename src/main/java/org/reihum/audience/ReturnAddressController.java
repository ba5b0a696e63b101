package org.reihum.audience;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes down who sends the letters on paper. */
@Controller
class ReturnAddressController {

    private final Timetable timetable;
    private final ReturnAddresses addresses;
    private final LetterListPages pages;
    private final MessageSource messages;
    private final Clock clock;

    ReturnAddressController(
            Timetable timetable,
            ReturnAddresses addresses,
            LetterListPages pages,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.addresses = addresses;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/meetings/{id}/letter-list/sender")
    String set(
            @PathVariable long id,
            @ModelAttribute("filter") AudienceFilter filter,
            @Valid @ModelAttribute("sender") ReturnAddressForm form,
            BindingResult errors,
            RedirectAttributes flash,
            Model model,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        if (errors.hasErrors()) {
            return pages.page(meeting, filter, false, 0, clock.instant(), model);
        }
        addresses.set(meeting.seriesId(), form.address());
        flash.addFlashAttribute("done", messages.getMessage("audience.return.kept", null, locale));
        return "redirect:" + filter.behind("/desk/meetings/" + id + "/letter-list");
    }
}
