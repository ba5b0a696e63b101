package org.reihum.demo;

import java.util.Locale;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the log where the demo is, how to log in and what to try first. */
@Component
@Profile("demo")
class DemoNotice {

    private static final Logger log = LoggerFactory.getLogger(DemoNotice.class);

    private final Letterheads letterheads;
    private final MessageSource messages;

    DemoNotice(Letterheads letterheads, MessageSource messages) {
        this.letterheads = letterheads;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        log.info("\n\n{}\n", text());
    }

    String text() {
        String address = letterheads
                .current()
                .map(Letterhead::baseUrl)
                .map(Object::toString)
                .orElse("");
        Object[] words = {address, DemoLogin.ROSA.email(), DemoLogin.CARLA.email(), DemoLogin.PASSWORD};
        return messages.getMessage("demo.notice", words, Locale.GERMAN);
    }
}
