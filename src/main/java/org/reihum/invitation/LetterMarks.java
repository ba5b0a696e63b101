package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.mail.MailingId;

/** When an invited person was written to last, which reminders there were, and when the receipt is due. */
@Embeddable
class LetterMarks {

    @Column(name = "stamped_at")
    private @Nullable Instant stampedAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "reminded_before")
    private @Nullable Instant remindedBefore;

    @Column(name = "eve_reminded_at")
    private @Nullable Instant eveRemindedAt;

    @Column(name = "reconfirm_reminders")
    private int reconfirmReminders;

    @Column(name = "receipt_due")
    private @Nullable Instant receiptDue;

    @Column(name = "mailing_id")
    private @Nullable Long mailingId;

    @Enumerated(EnumType.STRING)
    private @Nullable LetterKind owed;

    /**
     * DTSTAMP of the next letter, in whole seconds, for calendars know no finer time: of two letters with one stamp they
     * drop the second, so it is a second later than the one before when both are written within one.
     */
    Instant nextStamp(Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        stampedAt = stampedAt == null || second.isAfter(stampedAt) ? second : stampedAt.plusSeconds(1);
        return stampedAt;
    }

    /** The letter that invites is one of that mailing, or would be if the person had an address. */
    void comesWith(MailingId mailing) {
        mailingId = mailing.value();
    }

    /** The mailing was recalled, but the person had answered, or was written to before: the invitation stays. */
    void comesAlone() {
        mailingId = null;
    }

    /** Nothing is to be written any more. */
    void forgetAll() {
        mailingId = null;
        told();
    }

    /** A letter about a change was recalled: of two the weightier has yet to be written. */
    void owe(LetterKind kind) {
        owed = owed == null || kind.outweighs(owed) ? kind : owed;
    }

    /** Told of everything, and how it stands: no receipt beside it. */
    void told() {
        owed = null;
        receiptDue = null;
    }

    void reminded(Instant now) {
        remindedBefore = remindedAt;
        remindedAt = now;
    }

    /** The reminder written at that moment was recalled; a later one, or a meeting that moved meanwhile, stays. */
    void wasNotReminded(Instant writtenAt) {
        if (writtenAt.equals(remindedAt)) {
            remindedAt = remindedBefore;
            remindedBefore = null;
        }
    }

    void remindedOnTheEve(Instant now) {
        eveRemindedAt = now;
    }

    /** @param howMany are done with by that, those that were missed too */
    void remindedToConfirm(int howMany) {
        reconfirmReminders = howMany;
    }

    /** Everything is asked anew, and reminded of anew. */
    void startAgain() {
        remindedAt = null;
        remindedBefore = null;
        eveRemindedAt = null;
        reconfirmReminders = 0;
    }

    /** What has to be confirmed again is reminded of from the start. */
    void startConfirming() {
        reconfirmReminders = 0;
    }

    /** Something is news to the person; or there were too many receipts for one day, and the next goes out later. */
    void receiptDueAt(Instant then) {
        receiptDue = then;
    }

    /** It is written, or another letter says how it stands. */
    void receiptWritten() {
        receiptDue = null;
    }

    /** When the letter that went out last was written. */
    Optional<Instant> stampedAt() {
        return Optional.ofNullable(stampedAt);
    }

    Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    Optional<Instant> eveRemindedAt() {
        return Optional.ofNullable(eveRemindedAt);
    }

    int reconfirmReminders() {
        return reconfirmReminders;
    }

    /** The letter about a change that the person has yet to get. */
    Optional<LetterKind> owed() {
        return Optional.ofNullable(owed);
    }

    Optional<Instant> receiptDue() {
        return Optional.ofNullable(receiptDue);
    }
}
