package org.reihum.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a mailing right that has left: one letter to each of those who have got it, or may have. It is a mailing too and
 * waits as such; the same correction is never written twice to anybody.
 */
@Component
class Correcting {

    private final Corrections corrections;
    private final CorrectionWriter writer;
    private final ObjectProvider<Addressing> rooms;
    private final Outbox outbox;
    private final Mailings mailings;

    Correcting(
            Corrections corrections,
            CorrectionWriter writer,
            ObjectProvider<Addressing> rooms,
            Outbox outbox,
            Mailings mailings) {
        this.corrections = corrections;
        this.writer = writer;
        this.rooms = rooms;
        this.outbox = outbox;
        this.mailings = mailings;
    }

    /**
     * @param number of the correction, as its form said: whoever presses twice says the same number
     * @param chosen which of those who have got a letter
     * @return the mailing; empty when there was nobody to write to, or it was written before
     */
    @Transactional
    public Optional<MailingId> correct(
            MailingId id, int number, Predicate<SentLetter> chosen, CorrectionWords words, Instant now) {
        corrections.lock(id);
        if (number != corrections.next(id)) {
            return Optional.empty();
        }
        List<SentLetter> wrong = corrections.letters(id).stream()
                .filter(SentLetter::hasLeft)
                .filter(chosen)
                .toList();
        Map<Long, Addressing.Addressed> people = people(wrong, words, now);
        long written = wrong.stream()
                .filter(letter -> outbox.hold(
                        writer.letter(
                                Corrections.purpose(number, letter.id()),
                                letter,
                                people.get(letter.id()),
                                words,
                                words.languageFor(letter)),
                        now))
                .count();
        if (written == 0) {
            return Optional.empty();
        }
        mailings.current().ifPresent(correction -> corrections.note(correction, id));
        return mailings.current();
    }

    private Map<Long, Addressing.Addressed> people(List<SentLetter> letters, CorrectionWords words, Instant now) {
        var purposes = new HashMap<Long, String>();
        var languages = new HashMap<String, Locale>();
        for (SentLetter letter : letters) {
            String purpose = corrections.original(letter.purpose());
            purposes.put(letter.id(), purpose);
            languages.put(purpose, words.languageFor(letter));
        }
        var known = new HashMap<String, Addressing.Addressed>();
        rooms.orderedStream().forEach(room -> known.putAll(room.of(languages, now)));
        var people = new HashMap<Long, Addressing.Addressed>();
        for (SentLetter letter : letters) {
            var addressed = known.get(purposes.get(letter.id()));
            people.put(
                    letter.id(),
                    addressed == null ? writer.somebody(letter.recipientName(), words.languageFor(letter)) : addressed);
        }
        return people;
    }
}
