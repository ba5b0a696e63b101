package org.reihum.hosting;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a letter to a host into words, in the host's language. */
@Component
class EnquiryWriter {

    private final ITemplateEngine templates;
    private final MessageSource messages;

    EnquiryWriter(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    String subject(EnquiryLetter letter) {
        Object[] words = {
            letter.meeting().meeting().series(), letter.city(), letter.meeting().day()
        };
        return messages.getMessage("hosting.enquiry.letter.subject." + letter.kind(), words, letter.locale());
    }

    String html(EnquiryLetter letter) {
        return templates.process("hosting/enquiry-letter", context(letter));
    }

    String text(EnquiryLetter letter) {
        return templates.process("hosting/enquiry-letter.txt", context(letter)).strip() + "\n";
    }

    private static Context context(EnquiryLetter letter) {
        var context = new Context(letter.locale());
        context.setVariable("letter", letter);
        return context;
    }
}
