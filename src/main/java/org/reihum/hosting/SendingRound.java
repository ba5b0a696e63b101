package org.reihum.hosting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.network.Addressee;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a round letter to every member network that has not got it yet. Doing it again finds nobody, or networks that
 * have joined since.
 */
@Component
class SendingRound {

    private final RoundLetters letters;
    private final NetworkAnswers answers;
    private final AllSeries allSeries;
    private final RoundRecipients recipients;
    private final RoundMail mail;

    SendingRound(
            RoundLetters letters,
            NetworkAnswers answers,
            AllSeries allSeries,
            RoundRecipients recipients,
            RoundMail mail) {
        this.letters = letters;
        this.answers = answers;
        this.allSeries = allSeries;
        this.recipients = recipients;
        this.mail = mail;
    }

    /** What came of it. */
    sealed interface Result {
        /** @param networks newly asked; {@code letters} of them have an address and get a letter */
        record Sent(int networks, int letters) implements Result {}

        /** The day on which planning begins is over. */
        record TooLate() implements Result {}
    }

    @Transactional
    Result send(long id, String who, Instant now) {
        // before anything is read: of two who press at once, the second finds all asked
        RoundLetter letter = letters.lock(id);
        Series series = allSeries.get(letter.series());
        LocalDate today = now.atZone(series.zone()).toLocalDate();
        if (today.isAfter(letter.plannedOn())) {
            return new Result.TooLate();
        }
        List<Addressee> open = recipients.notYetAsked(letter, today);
        letter.send(who, now);
        letters.save(letter);
        int written =
                (int) open.stream().filter(to -> ask(series, letter, to, now)).count();
        return new Result.Sent(open.size(), written);
    }

    private boolean ask(Series series, RoundLetter letter, Addressee to, Instant now) {
        var answer = new NetworkAnswer(letter, to.network());
        answer.writtenTo(to);
        return mail.ask(series, letter, answers.save(answer), to, now);
    }
}
