package org.reihum.planning;

import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Proposal;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The save-the-date letter in the person's language: subject, plain part and HTML part. */
@Component
class SaveTheDateWords {

    /** All that the letter says. */
    record Facts(String greeting, MeetingCard meeting, MeetingText words, Proposal proposal) {}

    private final ITemplateEngine templates;
    private final MessageSource messages;

    SaveTheDateWords(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    String greeting(PersonName name, Locale locale) {
        String titleAndName = (name.title() + " " + name.lastName()).strip();
        String who = name.formOfAddress() == FormOfAddress.NONE ? name.full() : titleAndName;
        return messages.getMessage(
                "invitation.letter.greeting." + name.formOfAddress().name(), new Object[] {who}, locale);
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
