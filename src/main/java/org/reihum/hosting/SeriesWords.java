package org.reihum.hosting;

import java.util.Locale;
import java.util.Optional;
import org.reihum.letter.Filling;
import org.reihum.letter.Greetings;
import org.reihum.letter.Wordings;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Series;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the letters and personal pages of a series say alike: greeting, sign-off, whom to ask. */
@Component
class SeriesWords {

    private final Wordings wordings;
    private final Greetings greetings;
    private final MessageSource messages;

    SeriesWords(Wordings wordings, Greetings greetings, MessageSource messages) {
        this.wordings = wordings;
        this.greetings = greetings;
        this.messages = messages;
    }

    String say(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** "Sehr geehrte Frau Dr. Stichtag"; a mailbox is greeted without a name. */
    String greeting(Addressee to) {
        return to.person()
                .map(name -> greetings.to(name, to.language()))
                .orElseGet(() -> say(to.language(), "hosting.letter.greeting"));
    }

    /** How letters of the series end, in the language of whom they go to. */
    String signOff(Series series, Locale language) {
        return wordings.of(series.id())
                .in(language)
                .filled(Filling.of(series.name()))
                .signOff();
    }

    /** The same, in letters about one of its meetings. */
    String signOff(MeetingText meeting) {
        return wordings.of(meeting.meeting())
                .in(meeting.locale())
                .filled(Filling.of(meeting))
                .signOff();
    }

    String footer(Series series, Addressee to) {
        return say(
                to.language(),
                "hosting.letter.footer",
                to.networkName(),
                series.name(),
                series.contact().name(),
                series.contact().email());
    }

    static Optional<String> replyTo(Series series) {
        return Optional.of(series.contact().email()).filter(address -> !address.isBlank());
    }
}
