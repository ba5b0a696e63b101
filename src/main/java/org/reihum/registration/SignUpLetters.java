package org.reihum.registration;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.reihum.mail.Letter;
import org.reihum.mail.Letterheads;
import org.reihum.mail.Outbox;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The two letters of this room. Neither carries a word that was typed into the form, nor anything beside its purpose:
 * they go to addresses of which we do not know whose they are.
 */
@Component
class SignUpLetters {

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Letterheads letterheads;
    private final Outbox outbox;

    SignUpLetters(ITemplateEngine templates, MessageSource messages, Letterheads letterheads, Outbox outbox) {
        this.templates = templates;
        this.messages = messages;
        this.letterheads = letterheads;
        this.outbox = outbox;
    }

    /** @param kind part of the message keys: "confirm" or "group" */
    record Words(String kind, Door door, Locale locale, URI link) {

        public MeetingText words() {
            return door.meeting().text(locale);
        }

        public ContactPerson contact() {
            return door.series().contact();
        }
    }

    /** Asks the owner of the address whether the sign-up is theirs. */
    Letter toConfirm(Door door, String address, Secret secret, Locale locale) {
        URI link = URI.create(base() + "/sign-up/" + secret.token());
        return letter("sign-up:" + secret.hash(), address, new Words("confirm", door, locale, link));
    }

    /** Brings a group's contact the link to the group's page. */
    Letter toContact(Door door, SignUp signUp, String token) {
        URI link = URI.create(base() + "/group/" + token);
        return letter(
                "sign-up:group:" + signUp.id(), signUp.email(), new Words("group", door, signUp.language(), link));
    }

    void post(Letter letter, Instant now) {
        outbox.post(letter, now);
    }

    private Letter letter(String purpose, String address, Words words) {
        var context = new Context(words.locale());
        context.setVariable("letter", words);
        Object[] title = {words.words().title()};
        return new Letter(
                        purpose,
                        "meeting:" + words.door().meeting().id().value(),
                        "",
                        address,
                        messages.getMessage("registration.letter." + words.kind() + ".subject", title, words.locale()),
                        templates.process("registration/letter.txt", context).strip() + "\n",
                        templates.process("registration/letter", context),
                        Optional.empty(),
                        Optional.of(words.contact().email()))
                .in(words.locale());
    }

    private URI base() {
        return letterheads
                .current()
                .orElseThrow(() -> new IllegalStateException("no letters before the first-run page is done"))
                .baseUrl();
    }
}
