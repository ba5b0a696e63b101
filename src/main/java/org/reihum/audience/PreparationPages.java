package org.reihum.audience;

import java.util.Locale;
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

    /** To the meeting when all is done, to the bar when not, and back where it was pressed when nothing was sent. */
    String after(
            SendingInvitations.Result result,
            String origin,
            MeetingId meeting,
            RedirectAttributes flash,
            Locale locale) {
        String page = "redirect:/desk/meetings/" + meeting.value();
        if (result instanceof SendingInvitations.Result.Begun begun) {
            return begun.preparation().ended()
                    ? done(begun.preparation(), page, flash, locale)
                    : page + "/invite/sending/" + begun.preparation().id();
        }
        flash.addFlashAttribute("done", why(result, locale));
        return "redirect:" + origin;
    }

    /** In words, why nothing was sent. */
    private String why(SendingInvitations.Result result, Locale locale) {
        if (result instanceof SendingInvitations.Result.Waiting waiting) {
            Object[] host = {waiting.unmet().host()};
            return messages.getMessage(waiting.unmet().key(), host, locale);
        }
        if (result instanceof SendingInvitations.Result.Changed) {
            return messages.getMessage("audience.preparation.changed", null, locale);
        }
        boolean nobody = result instanceof SendingInvitations.Result.Nobody;
        return messages.getMessage(nobody ? "invitation.nobody.new" : "invitation.not.possible", null, locale);
    }

    private String done(Preparation preparation, String page, RedirectAttributes flash, Locale locale) {
        String key = preparation.invited() == 0 ? "invitation.nobody.new" : "invitation.sent";
        Object[] counts = {preparation.invited(), preparation.letters()};
        flash.addFlashAttribute("done", messages.getMessage(key, counts, locale));
        return page;
    }
}
