package org.reihum.hosting;

import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a letter to a network into its plain and its HTML part, and posts it. */
@Component
class PostingLetter {

    private final ITemplateEngine templates;
    private final Outbox outbox;

    PostingLetter(ITemplateEngine templates, Outbox outbox) {
        this.templates = templates;
        this.outbox = outbox;
    }

    /**
     * @param purpose the same is never written twice
     * @param replyTo of the series' contact
     * @return whether it was written
     */
    boolean post(Addressee to, String purpose, String scope, Optional<String> replyTo, LetterWords words, Instant now) {
        var context = new Context(words.locale());
        context.setVariable("letter", words);
        var letter = new Letter(
                        purpose,
                        scope,
                        to.name(),
                        to.address(),
                        words.subject(),
                        templates.process("hosting/round-letter.txt", context).strip() + "\n",
                        templates.process("hosting/round-letter", context),
                        Optional.empty(),
                        replyTo)
                .in(words.locale());
        return outbox.hold(letter, now);
    }
}
