package org.reihum.audience;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reihum.invitation.Inviting;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites those whom an organiser has chosen, however many: notes them all, and writes the first portion at once. */
@Component
class SendingInvitations {

    private final Inviting inviting;
    private final Preparations preparations;
    private final Chosen chosen;
    private final PreparingInvitations preparing;
    private final TransactionTemplate transaction;

    SendingInvitations(
            Inviting inviting,
            Preparations preparations,
            Chosen chosen,
            PreparingInvitations preparing,
            PlatformTransactionManager transactions) {
        this.inviting = inviting;
        this.preparations = preparations;
        this.chosen = chosen;
        this.preparing = preparing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @return how far it is: with the first portion a circle of networks is done, the rest is the job's; empty when the
     *     meeting has no day yet, is over, or is cancelled
     */
    Optional<Preparation> send(MeetingId meeting, Collection<PersonId> people, Instant now) {
        Optional<Preparation> begun = transaction.execute(status -> begin(meeting, people, now));
        return begun.map(preparation -> preparing.advance(preparation.id(), now));
    }

    private Optional<Preparation> begin(MeetingId meeting, Collection<PersonId> people, Instant now) {
        Set<PersonId> once = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        once.addAll(people);
        Optional<Preparation> begun = inviting.prepare(meeting, now)
                .map(mailing -> preparations.save(new Preparation(meeting, mailing, once.size(), now)));
        begun.ifPresent(preparation -> chosen.keep(preparation, once));
        return begun;
    }
}
