package org.reihum.audience;

import org.jspecify.annotations.Nullable;
import org.reihum.letter.Filling;
import org.reihum.letter.Greetings;
import org.reihum.letter.LetterWords;
import org.reihum.letter.Wordings;
import org.reihum.meeting.MeetingText;
import org.reihum.network.PersonName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What letters on paper say. */
@Component
class PaperWords {

    private final Wordings wordings;
    private final Greetings greetings;
    private final MessageSource messages;

    PaperWords(Wordings wordings, Greetings greetings, MessageSource messages) {
        this.wordings = wordings;
        this.greetings = greetings;
        this.messages = messages;
    }

    String greeting(@Nullable PersonName person) {
        return person == null
                ? messages.getMessage("audience.sheet.greeting", null, LetterPrint.LANGUAGE)
                : greetings.to(person, LetterPrint.LANGUAGE);
    }

    /** "Frau Dr. Olga Stichtag". */
    String addressed(PersonName person) {
        return messages.getMessage(
                "audience.paper." + person.formOfAddress(), new Object[] {person.full()}, LetterPrint.LANGUAGE);
    }

    LetterWords of(MeetingText text, @Nullable PersonName person, String greeting) {
        Filling filling = Filling.of(text);
        Filling filled = person == null ? filling : filling.to(person, greeting);
        return wordings.of(text.meeting()).in(LetterPrint.LANGUAGE).filled(filled);
    }
}
