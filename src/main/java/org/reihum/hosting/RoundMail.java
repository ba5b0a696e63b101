package org.reihum.hosting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Series;
import org.springframework.stereotype.Component;

/** Writes the round letter, and its reminder, to one network. */
@Component
class RoundMail {

    private final Letterheads letterheads;
    private final RoundLinks links;
    private final SeriesWords words;
    private final PostingLetter posting;

    RoundMail(Letterheads letterheads, RoundLinks links, SeriesWords words, PostingLetter posting) {
        this.letterheads = letterheads;
        this.links = links;
        this.words = words;
        this.posting = posting;
    }

    /** @return whether a letter was written: a network without address gets none */
    boolean ask(Series series, RoundLetter letter, NetworkAnswer answer, Addressee to, Instant now) {
        String subject = letter.subject();
        return write(series, letter, answer, to, new Part("asked", "ask", subject), now);
    }

    boolean remind(Series series, RoundLetter letter, NetworkAnswer answer, Addressee to, Instant now) {
        String subject = words.say(to.language(), "hosting.round.letter.reminder.subject", letter.subject());
        return write(series, letter, answer, to, new Part("reminded", "remind:" + letter.reminders(), subject), now);
    }

    private record Part(String kind, String purpose, String subject) {}

    private boolean write(
            Series series, RoundLetter letter, NetworkAnswer answer, Addressee to, Part part, Instant now) {
        if (!to.reachable()) {
            return false;
        }
        Letterhead letterhead = letterheads.inForce();
        Locale locale = to.language();
        RoundLetter.Text text = letter.text();
        var said = new LetterWords(
                locale,
                part.subject(),
                series.name(),
                words.greeting(to),
                Stream.of(
                                words.say(
                                        locale,
                                        "hosting.round.letter." + part.kind(),
                                        series.name(),
                                        day(text.firstDay(), locale),
                                        day(text.lastDay(), locale),
                                        to.networkName()),
                                text.words())
                        .filter(paragraph -> !paragraph.isBlank())
                        .toList(),
                words.say(locale, "hosting.round.letter.by", MeetingText.shortDay(text.answerBy(), locale)),
                Stream.of("days", "rooms", "wishes", "pass")
                        .map(point -> words.say(locale, "hosting.round.letter.point." + point))
                        .toList(),
                words.say(locale, "hosting.round.letter.button"),
                links.link(letterhead, letter, answer, series.zone()),
                List.of(words.say(
                        locale,
                        "hosting.round.letter.closing",
                        day(text.plannedOn(), locale),
                        day(text.lastDay(), locale))),
                words.signOff(series, locale),
                words.footer(series, to));
        String purpose = "round:" + answer.id() + ":" + part.purpose();
        return posting.post(to, purpose, "round:" + letter.id(), SeriesWords.replyTo(series), said, now);
    }

    private static String day(LocalDate day, Locale locale) {
        return MeetingText.inFigures(day, locale);
    }
}
