package org.reihum.invitation;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The three sides of a letter, each as a page to look at: as mail programmes show it, as plain text, in the calendar. */
@Component
class LetterViews {

    private final ITemplateEngine templates;

    LetterViews(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param view "html", "text" or "calendar" */
    String page(String view, InvitationLetters.Sample sample, Locale reader) {
        if (!view.equals("text") && !view.equals("calendar")) {
            return sample.html();
        }
        var context = new Context(reader);
        context.setVariable("sample", sample);
        context.setVariable("entry", sample.calendar().orElse(null));
        return templates.process("invitation/preview-" + view, context);
    }
}
