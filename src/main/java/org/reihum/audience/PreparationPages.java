package org.reihum.audience;

import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organiser is led who has sent invitations. */
@Component
class PreparationPages {

    private final MessageSource messages;

    PreparationPages(MessageSource messages) {
        this.messages = messages;
    }

    /** To the meeting when all is done, to the bar when not, and back when nothing could be sent. */
    String after(Optional<Preparation> sent, MeetingId meeting, RedirectAttributes flash, Locale locale) {
        String page = "redirect:/desk/meetings/" + meeting.value();
        if (sent.isEmpty()) {
            flash.addFlashAttribute("done", messages.getMessage("invitation.not.possible", null, locale));
            return page + "/invite";
        }
        Preparation preparation = sent.get();
        if (!preparation.ended()) {
            return page + "/invite/sending/" + preparation.id();
        }
        String key = preparation.invited() == 0 ? "invitation.nobody.new" : "invitation.sent";
        Object[] counts = {preparation.invited(), preparation.letters()};
        flash.addFlashAttribute("done", messages.getMessage(key, counts, locale));
        return page;
    }
}
