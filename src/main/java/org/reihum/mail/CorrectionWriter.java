package org.reihum.mail;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a correction into a letter: greeting, the organiser's words, and what it puts right. */
@Component
class CorrectionWriter {

    private final ITemplateEngine templates;
    private final MessageSource messages;

    CorrectionWriter(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /** For a person whom no room knows. */
    Addressing.Addressed somebody(String name, Locale language) {
        String key = name.isEmpty() ? "mail.correction.letter.hello" : "mail.correction.letter.hello.name";
        return new Addressing.Addressed(messages.getMessage(key, new Object[] {name}, language), Optional.empty());
    }

    /** @param purpose of the letter to be written */
    Letter letter(
            String purpose, SentLetter corrected, Addressing.Addressed who, CorrectionWords words, Locale language) {
        var context = new Context(language);
        context.setVariable("greeting", who.greeting());
        context.setVariable("link", who.link().map(Object::toString).orElse(""));
        context.setVariable("subject", words.in(language).subject());
        context.setVariable("text", words.in(language).text().strip().replace("\r\n", "\n"));
        context.setVariable("corrected", corrected.subject());
        return new Letter(
                        purpose,
                        corrected.scope(),
                        corrected.recipientName(),
                        corrected.recipientAddress(),
                        words.in(language).subject(),
                        templates.process("mail/correction-letter.txt", context).strip() + "\n",
                        templates.process("mail/correction-letter", context),
                        Optional.empty(),
                        corrected.replyTo())
                .in(language)
                .with(words.files());
    }
}
