package org.reihum.feedback;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.reihum.letter.Bilingual;
import org.reihum.letter.Filling;
import org.reihum.letter.Greetings;
import org.reihum.letter.Wordings;
import org.reihum.mail.Letter;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.network.PersonCard;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the letter of thanks: with the sign-off that the organisers gave their letters about this meeting. */
@Component
class ThanksLetters {

    private final AllSeries allSeries;
    private final Wordings wordings;
    private final Greetings greetings;
    private final Letterheads letterheads;
    private final FeedbackLinks links;
    private final LetterPages pages;

    ThanksLetters(
            AllSeries allSeries,
            Wordings wordings,
            Greetings greetings,
            Letterheads letterheads,
            FeedbackLinks links,
            LetterPages pages) {
        this.allSeries = allSeries;
        this.wordings = wordings;
        this.greetings = greetings;
        this.letterheads = letterheads;
        this.links = links;
        this.pages = pages;
    }

    /** Makes subject, HTML and plain part of what a letter says. */
    @Component
    record LetterPages(ITemplateEngine templates, MessageSource messages) {

        String subject(MeetingText meeting) {
            return messages.getMessage("feedback.letter.subject", new Object[] {meeting.title()}, meeting.locale());
        }

        String page(String template, ThanksLetter letter) {
            var context = new Context(letter.meeting().locale());
            context.setVariable("letter", letter);
            return templates.process(template, context);
        }
    }

    /** What all letters about that meeting share. */
    record Frame(MeetingCard meeting, ContactPerson contact, Bilingual words, Letterhead letterhead) {}

    Frame about(MeetingCard meeting) {
        return new Frame(
                meeting, allSeries.get(meeting.seriesId()).contact(), wordings.of(meeting), letterheads.inForce());
    }

    Letter to(PersonCard person, Frame frame, long link, Instant now) {
        Locale language = person.contact().language();
        MeetingText text = frame.meeting().text(language);
        ContactPerson contact = frame.contact();
        String greeting = greetings.to(person.name(), language);
        var letter = new ThanksLetter(
                pages.subject(text),
                greeting,
                text,
                links.to(link, frame.letterhead(), now),
                frame.words()
                        .in(language)
                        .filled(Filling.of(text).to(person.name(), greeting))
                        .signOff(),
                contact.name() + ", " + contact.email());
        return new Letter(
                        FeedbackBook.purpose(link),
                        FeedbackBook.scope(frame.meeting().id()),
                        person.name().full(),
                        person.contact().mailbox().orElseThrow(),
                        letter.subject(),
                        pages.page("feedback/letter.txt", letter).strip() + "\n",
                        pages.page("feedback/letter", letter),
                        Optional.empty(),
                        Optional.of(contact.email()))
                .in(language);
    }
}
