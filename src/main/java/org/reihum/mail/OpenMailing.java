package org.reihum.mail;

import java.time.Instant;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The mailing that the present transaction writes: one act, one transaction, one mailing. */
final class OpenMailing implements TransactionSynchronization {

    private final MailingId id;
    private final Instant writtenAt;
    private final Instant leavesAt;
    private int letters;

    OpenMailing(MailingId id, Instant writtenAt, Instant leavesAt) {
        this.id = id;
        this.writtenAt = writtenAt;
        this.leavesAt = leavesAt;
    }

    MailingId id() {
        return id;
    }

    Instant leavesAt() {
        return leavesAt;
    }

    void oneMore() {
        letters++;
    }

    /** Lets the page on which the act ends say what waits. */
    @Override
    public void afterCommit() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && leavesAt.isAfter(writtenAt)) {
            request.setAttribute(
                    HeldNotice.NAME, new HeldNotice(id.value(), letters, leavesAt), RequestAttributes.SCOPE_REQUEST);
        }
    }
}
