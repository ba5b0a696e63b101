package org.reihum.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a mail that was found: claims its row, takes it apart, has it read, and notes what became of it in the transaction of
 * the reading. Whatever a mail does, it ends in its own row.
 */
@Component
class Receiving implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    private static final int THREADS = 4;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MOST_ATTEMPTS = 5;

    private final Arrivals arrivals;
    private final Sorting sorting;
    private final TransactionTemplate transaction;
    private final ReadingBox box;

    @Autowired
    Receiving(Arrivals arrivals, Sorting sorting, PlatformTransactionManager transactions) {
        this(arrivals, sorting, transactions, new ReadingBox(THREADS, LIMIT));
    }

    Receiving(Arrivals arrivals, Sorting sorting, PlatformTransactionManager transactions, ReadingBox box) {
        this.arrivals = arrivals;
        this.sorting = sorting;
        this.box = box;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setTimeout((int) Math.max(1, box.limit().toSeconds()));
    }

    /** Whether all threads hang in letters that take too long: nothing is read before one of them comes back. */
    boolean isStuck() {
        return box.isFull();
    }

    /** @return what became of it, now or before; READING when somebody else has it in hand or it is to be tried again */
    InboxFate take(FoundMail mail, Instant now) {
        if (isStuck()) {
            return InboxFate.READING;
        }
        var claimed = arrivals.claim(mail.fingerprint(), now);
        if (claimed instanceof Claimed.Ours ours) {
            return read(ours, mail, now);
        }
        return claimed instanceof Claimed.Before before ? before.fate() : InboxFate.READING;
    }

    /** Reads a letter whose row was claimed. */
    InboxFate read(Claimed.Ours claim, FoundMail mail, Instant now) {
        if (!mail.fetched()) {
            return putAside(claim, mail, Quarantine.NOT_FETCHED, now);
        }
        if (mail.tooLarge()) {
            return putAside(claim, mail, Quarantine.TOO_LARGE, now);
        }
        if (claim.attempt() > MOST_ATTEMPTS) {
            return putAside(claim, mail, Quarantine.BROKE_OFF, now);
        }
        try {
            return box.run(() -> readNow(claim, mail.raw(), now));
        } catch (TimeoutException tooLong) {
            return putAside(claim, mail, Quarantine.TIMED_OUT, now);
        } catch (ExecutionException failed) {
            return afterFailure(claim, mail, failed.getCause(), now);
        } catch (RejectedExecutionException noThread) {
            return later(claim, false, now);
        }
    }

    private InboxFate readNow(Claimed.Ours claim, byte[] raw, Instant now) {
        var mail = OpenedMail.of(raw);
        var receivedAt = arrivals.receivedAt(claim.id());
        return transaction.execute(status -> {
            var sorted = sorting.sort(claim.id(), mail, receivedAt, now);
            arrivals.done(claim, mail.envelope(), sorted.fate(), sorted.reason(), now);
            return sorted.fate();
        });
    }

    private InboxFate afterFailure(Claimed.Ours claim, FoundMail mail, Throwable failure, Instant now) {
        if (failure instanceof BeyondLimits beyond) {
            return putAside(claim, mail, beyond.reason(), now);
        }
        if (isOfTheDatabase(failure)) {
            return later(claim, false, now);
        }
        if (mayPass(failure) && claim.attempt() < MOST_ATTEMPTS) {
            return later(claim, true, now);
        }
        LOG.warn("Letter {} that came in could not be read, see /desk/mail/inbox", claim.id(), failure);
        return putAside(claim, mail, Quarantine.BROKEN, now);
    }

    /** It is busy or away, whatever the letter. */
    private static boolean isOfTheDatabase(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof CannotCreateTransactionException;
    }

    /** The same letter read twice at the same time, or a slow database; or a fault of ours, after some attempts. */
    private static boolean mayPass(Throwable failure) {
        return failure instanceof TransactionException || failure instanceof DuplicateKeyException;
    }

    private InboxFate later(Claimed.Ours claim, boolean tried, Instant now) {
        arrivals.release(claim, tried, now);
        return InboxFate.READING;
    }

    private InboxFate putAside(Claimed.Ours claim, FoundMail mail, Quarantine why, Instant now) {
        arrivals.putAside(claim, envelope(mail), why, KeptRaw.of(mail, now), now);
        return InboxFate.QUARANTINED;
    }

    /** Even that is asked for in the box: who knows what stands in it. */
    private Envelope envelope(FoundMail mail) {
        if (!mail.fetched()) {
            return new Envelope("", "", SafeText.line(mail.place(), 300), false, "");
        }
        try {
            return box.run(() ->
                    Envelope.of(MailPart.of(mail.raw(), 0, mail.raw().length).headers()));
        } catch (TimeoutException | ExecutionException | RejectedExecutionException unknown) {
            return Envelope.UNKNOWN;
        }
    }

    @Override
    public void close() {
        box.close();
    }
}
