package org.reihum.hosting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.network.Addressee;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes one more letter to each network that has not answered a round letter. */
@Component
class RemindingNetworks {

    private final RoundLetters letters;
    private final NetworkAnswers answers;
    private final AllSeries allSeries;
    private final RoundRecipients recipients;
    private final RoundMail mail;

    RemindingNetworks(
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

    /**
     * @param seen how many reminders there had been when the organiser, or the clock, decided to send this one: who
     *     presses twice has one sent
     * @return how many letters were written
     */
    @Transactional
    int remind(long id, int seen, Instant now) {
        RoundLetter letter = letters.lock(id);
        Series series = allSeries.get(letter.series());
        var today = now.atZone(series.zone()).toLocalDate();
        if (!letter.sent() || letter.reminders() != seen || today.isAfter(letter.plannedOn())) {
            return 0;
        }
        letter.remind();
        letters.save(letter);
        List<NetworkAnswer> open =
                answers.to(id).stream().filter(answer -> !answer.answered()).toList();
        Map<NetworkId, Addressee> to =
                recipients.of(open, today).stream().collect(Collectors.toMap(Addressee::network, Function.identity()));
        return (int) open.stream()
                .filter(answer -> remind(series, letter, answer, to.get(answer.network()), now))
                .count();
    }

    private boolean remind(Series series, RoundLetter letter, NetworkAnswer answer, Addressee to, Instant now) {
        if (!to.reachable()) {
            return false;
        }
        answer.remind(to);
        return mail.remind(series, letter, answers.save(answer), to, now);
    }
}
