package org.reihum.invitation;

import org.reihum.meeting.MeetingText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a letter into words: subject, plain part and HTML part, in the person's language. */
@Component
class LetterWriter {

    private final ITemplateEngine templates;
    private final MessageSource messages;

    LetterWriter(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    String subject(LetterFacts facts) {
        return subject(facts.kind(), facts.meeting());
    }

    String subject(LetterKind kind, MeetingText meeting) {
        Object[] words = {meeting.title(), meeting.day()};
        return messages.getMessage("invitation.letter.subject." + kind.name(), words, meeting.locale());
    }

    String html(LetterFacts facts) {
        return templates.process("invitation/letter", context(facts));
    }

    String text(LetterFacts facts) {
        return templates.process("invitation/letter.txt", context(facts)).strip() + "\n";
    }

    private Context context(LetterFacts facts) {
        var lines = new LetterLines(messages, facts);
        var context = new Context(facts.meeting().locale());
        context.setVariable("letter", facts);
        context.setVariable("lines", lines.all());
        context.setVariable("please", lines.please());
        return context;
    }
}
