package org.reihum.reply;

import java.util.Locale;
import org.reihum.letter.Filling;
import org.reihum.letter.Greetings;
import org.reihum.letter.Wordings;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the letters of this room have in common with all others about the meeting. */
@Component
class ReplyWords {

    private final MessageSource messages;
    private final Wordings wordings;
    private final Greetings greetings;
    private final AllSeries allSeries;

    ReplyWords(MessageSource messages, Wordings wordings, Greetings greetings, AllSeries allSeries) {
        this.messages = messages;
        this.wordings = wordings;
        this.greetings = greetings;
        this.allSeries = allSeries;
    }

    String say(Locale locale, String key, Object... words) {
        return messages.getMessage("reply." + key, words, locale);
    }

    String greeting(PersonName name, Locale locale) {
        return greetings.to(name, locale);
    }

    String heading(MeetingCard meeting, Locale locale) {
        return say(locale, "letter.heading", meeting.series(), meeting.number());
    }

    String signOff(MeetingCard meeting, Locale locale) {
        return wordings.of(meeting)
                .in(locale)
                .filled(Filling.of(meeting.text(locale)))
                .signOff();
    }

    ContactPerson contact(MeetingCard meeting) {
        return allSeries.get(meeting.seriesId()).contact();
    }

    String footer(MeetingCard meeting, Locale locale) {
        ContactPerson contact = contact(meeting);
        return say(locale, "letter.footer", meeting.series(), contact.name(), contact.email());
    }
}
