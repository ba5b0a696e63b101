package org.reihum.mail;

import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The mailing that the present transaction writes: one act, one mailing. */
final class OpenMailing implements TransactionSynchronization {

    private final MailingId id;
    private final Instant writtenAt;
    private Optional<Instant> leavesAt;
    private int letters;

    /** @param leavesAt empty as long as more letters are to come */
    OpenMailing(MailingId id, Instant writtenAt, Optional<Instant> leavesAt) {
        this.id = id;
        this.writtenAt = writtenAt;
        this.leavesAt = leavesAt;
    }

    MailingId id() {
        return id;
    }

    Optional<Instant> leavesAt() {
        return leavesAt;
    }

    void oneMore() {
        letters++;
    }

    /** It is complete: so many letters, from this transaction and from those before. */
    void complete(int all, Instant leaves) {
        letters = all;
        leavesAt = Optional.of(leaves);
    }

    /** Lets the page on which the act ends say what waits. */
    @Override
    public void afterCommit() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && letters > 0) {
            leavesAt.filter(writtenAt::isBefore)
                    .ifPresent(leaves -> request.setAttribute(
                            HeldNotice.NAME,
                            new HeldNotice(id.value(), letters, leaves),
                            RequestAttributes.SCOPE_REQUEST));
        }
    }
}
