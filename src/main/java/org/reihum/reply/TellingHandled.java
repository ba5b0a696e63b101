package org.reihum.reply;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what came of an act. */
@Component
class TellingHandled {

    private static final String LIST = "/desk/replies";

    private final MessageSource messages;

    TellingHandled(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param done key of what is said when it simply was done
     * @return where to go: to the list, or back to what is still to be dealt with
     */
    String tell(long id, Handled handled, String done, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute(
                handled.succeeded() ? "done" : "refused",
                messages.getMessage(handled.key(done), new Object[] {handled.word()}, locale));
        return "redirect:" + (handled.liesBesidePerson() ? LIST + "/" + id : LIST);
    }
}
