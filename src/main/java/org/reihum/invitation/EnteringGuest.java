package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters somebody who was not invited together with the answer, or nothing at all when the answer cannot be stored. */
@Component
class EnteringGuest {

    /** The invitation holds only when the answer was stored. */
    record Entered(InvitationId id, Answered answered) {}

    private final AddingGuest adding;
    private final Answering answering;
    private final TransactionTemplate transaction;

    EnteringGuest(AddingGuest adding, Answering answering, PlatformTransactionManager transactions) {
        this.adding = adding;
        this.answering = answering;
        this.transaction = new TransactionTemplate(transactions);
    }

    Entered enter(MeetingId meeting, PersonId person, GuestForm form, String by, Instant now) {
        return transaction.execute(status -> {
            InvitationId id = adding.add(meeting, person, now);
            Answered answered = answering.answer(id, form.given(), form.through(), by, now);
            if (!answered.isStored()) {
                status.setRollbackOnly();
            }
            return new Entered(id, answered);
        });
    }
}
