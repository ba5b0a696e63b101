package org.reihum.planning;

import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The save-the-date letter in the person's language: subject, plain part and HTML part. */
@Component
class SaveTheDateWords {

    /** All that the letter says. */
    record Facts(String greeting, MeetingCard meeting, MeetingText words, String signOff, ContactPerson contact) {}

    private final ITemplateEngine templates;
    private final MessageSource messages;

    SaveTheDateWords(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    String subject(Facts facts) {
        Object[] words = {facts.meeting().city(), facts.words().day()};
        return messages.getMessage(
                "planning.saveTheDate.subject", words, facts.words().locale());
    }

    String text(Facts facts) {
        return templates
                        .process("planning/save-the-date-letter.txt", context(facts))
                        .strip() + "\n";
    }

    String html(Facts facts) {
        return templates.process("planning/save-the-date-letter", context(facts));
    }

    private static Context context(Facts facts) {
        var context = new Context(facts.words().locale());
        context.setVariable("letter", facts);
        return context;
    }
}
