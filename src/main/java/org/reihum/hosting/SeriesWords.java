package org.reihum.hosting;

import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.Proposal;
import org.reihum.meeting.Series;
import org.reihum.network.Addressee;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the letters and personal pages of a series say alike: greeting, sign-off, whom to ask. */
@Component
class SeriesWords {

    private final MessageSource messages;

    SeriesWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** "Sehr geehrte Frau Dr. Stichtag"; a mailbox is greeted without a name. */
    String greeting(Addressee to) {
        return to.person()
                .map(name -> greeting(name, to.language()))
                .orElseGet(() -> say(to.language(), "hosting.letter.greeting"));
    }

    private String greeting(PersonName name, Locale locale) {
        String titleAndName = (name.title() + " " + name.lastName()).strip();
        String words = name.formOfAddress() == FormOfAddress.NONE ? name.full() : titleAndName;
        return say(locale, "invitation.letter.greeting." + name.formOfAddress().name(), words);
    }

    String footer(Series series, Addressee to) {
        Proposal proposal = series.proposal();
        return say(
                to.language(),
                "hosting.letter.footer",
                to.networkName(),
                series.name(),
                proposal.contactName(),
                proposal.contactEmail());
    }

    static Optional<String> replyTo(Series series) {
        return Optional.of(series.proposal().contactEmail()).filter(address -> !address.isBlank());
    }
}
