package org.reihum.hosting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Series;
import org.springframework.stereotype.Component;

/** Writes the letter that asks one network which dates suit it. */
@Component
class PollMail {

    private final Letterheads letterheads;
    private final PollLinks links;
    private final SeriesWords words;
    private final PostingLetter posting;

    PollMail(Letterheads letterheads, PollLinks links, SeriesWords words, PostingLetter posting) {
        this.letterheads = letterheads;
        this.links = links;
        this.words = words;
        this.posting = posting;
    }

    /** What all letters of a poll have in common. */
    record Common(Series series, MeetingCard meeting, DatePoll poll, List<OfferedDate> dates) {}

    /** @return whether a letter was written: a network without address gets none */
    boolean ask(Common common, PollAnswer answer, Addressee to, Instant now) {
        if (!to.reachable()) {
            return false;
        }
        Letterhead letterhead = letterheads.inForce();
        Locale locale = to.language();
        Series series = common.series();
        String title = common.meeting().text(locale).title();
        var said = new LetterWords(
                locale,
                words.say(locale, "hosting.poll.letter.subject", title),
                words.say(
                        locale,
                        "hosting.poll.letter.heading",
                        series.name(),
                        common.meeting().number()),
                words.greeting(to),
                Stream.of(
                                words.say(
                                        locale,
                                        "hosting.poll.letter.opening",
                                        title,
                                        common.meeting().host(),
                                        common.dates().size()),
                                common.poll().words())
                        .filter(paragraph -> !paragraph.isBlank())
                        .toList(),
                words.say(
                        locale,
                        "hosting.round.letter.by",
                        MeetingText.shortDay(common.poll().answerBy(), locale)),
                common.dates().stream().map(date -> line(date, locale)).toList(),
                words.say(locale, "hosting.poll.letter.button"),
                links.link(letterhead, answer, expires(common)),
                List.of(words.say(locale, "hosting.poll.letter.closing")),
                words.signOff(common.meeting().text(locale)),
                words.footer(series, to));
        String purpose = "poll:" + answer.id();
        String scope = "meeting:" + common.meeting().id().value();
        return posting.post(to, purpose, scope, SeriesWords.replyTo(series), said, now);
    }

    private static String line(OfferedDate date, Locale locale) {
        String day = MeetingText.shortDay(date.day(), locale);
        return date.note().isEmpty() ? day : day + ": " + date.note();
    }

    private static Instant expires(Common common) {
        return common.dates()
                .get(common.dates().size() - 1)
                .day()
                .plusDays(1)
                .atStartOfDay(common.series().zone())
                .toInstant();
    }
}
