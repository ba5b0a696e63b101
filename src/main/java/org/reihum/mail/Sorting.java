package org.reihum.mail;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Decides who deals with a letter that came in: this room with its own that came back, nobody, or the reader. */
@Component
class Sorting {

    /** @param reason key of a message */
    record Sorted(InboxFate fate, String reason) {

        static Sorted ignored(String reason) {
            return new Sorted(InboxFate.IGNORED, "mail.inbox.reason." + reason);
        }
    }

    private final Returns returns;
    private final Undeliverable undeliverable;
    private final OwnAddresses own;
    private final MessageIds ids;
    private final InboxSettings settings;
    private final LetterReader reader;

    Sorting(
            Returns returns,
            Undeliverable undeliverable,
            OwnAddresses own,
            MessageIds ids,
            InboxSettings settings,
            LetterReader reader) {
        this.returns = returns;
        this.undeliverable = undeliverable;
        this.own = own;
        this.ids = ids;
        this.settings = settings;
        this.reader = reader;
    }

    Sorted sort(long id, OpenedMail mail, Instant receivedAt, Instant now) {
        var notice = ReturnNotice.of(mail);
        if (notice.isPresent()) {
            return returns.note(notice.get(), id, now)
                    ? new Sorted(InboxFate.RETURNED, "mail.inbox.reason.returned")
                    : Sorted.ignored("foreignReturn");
        }
        if (own.include(mail.envelope().address())) {
            return Sorted.ignored("own");
        }
        return mail.isAutomaticAnswer() ? Sorted.ignored("automatic") : read(id, mail, receivedAt, now);
    }

    private Sorted read(long id, OpenedMail mail, Instant receivedAt, Instant now) {
        var letter = mail.letter(
                id, receivedAt, settings.authservId(), ids.purposeOf(MessageIds.answeredBy(mail.headers())));
        if (!letter.automatic() && !letter.senderAddress().isEmpty()) {
            undeliverable.forget(letter.senderAddress());
        }
        var reading = reader.read(letter, now);
        return new Sorted(InboxFate.of(reading.fate()), reading.reason());
    }
}
