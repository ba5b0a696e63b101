package org.reihum.reply;

import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.CalendarPart;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Hands the letters of this room to the outbox. */
@Component
class ReplyPost {

    /**
     * Where it goes.
     *
     * @param purpose by which the same letter is written once
     * @param replyTo empty: the sender's address
     */
    record Envelope(String purpose, String scope, String name, String address, String replyTo) {}

    private final ITemplateEngine templates;
    private final Outbox outbox;

    ReplyPost(ITemplateEngine templates, Outbox outbox) {
        this.templates = templates;
        this.outbox = outbox;
    }

    /** @return false when it was written before */
    boolean post(Envelope to, ReplyLetter said, Instant now) {
        return post(to, said, Optional.empty(), now);
    }

    boolean post(Envelope to, ReplyLetter said, Optional<CalendarPart> calendar, Instant now) {
        return outbox.post(letter(to, said, calendar), now);
    }

    /**
     * What a person has written.
     *
     * @param answered the Message-ID of the mail that it answers
     */
    boolean postByHand(Envelope to, ReplyLetter said, Optional<String> answered, Instant now) {
        Letter letter = letter(to, said, Optional.empty()).writtenByHand();
        return outbox.post(answered.map(letter::answering).orElse(letter), now);
    }

    private Letter letter(Envelope to, ReplyLetter said, Optional<CalendarPart> calendar) {
        var context = new Context(said.locale());
        context.setVariable("letter", said);
        return new Letter(
                        to.purpose(),
                        to.scope(),
                        to.name(),
                        to.address(),
                        said.subject(),
                        templates.process("reply/letter.txt", context).strip() + "\n",
                        templates.process("reply/letter", context),
                        calendar,
                        Optional.of(to.replyTo()).filter(address -> !address.isBlank()))
                .in(said.locale());
    }
}
