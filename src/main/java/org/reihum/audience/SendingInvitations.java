package org.reihum.audience;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.SendingCondition;
import org.reihum.invitation.SendingConditions;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites those whom an organiser has chosen, however many: notes them all, and writes the first portion at once. */
@Component
class SendingInvitations {

    private final SendingConditions conditions;
    private final Inviting inviting;
    private final Preparations preparations;
    private final Chosen chosen;
    private final PreparingInvitations preparing;
    private final TransactionTemplate transaction;

    SendingInvitations(
            SendingConditions conditions,
            Inviting inviting,
            Preparations preparations,
            Chosen chosen,
            PreparingInvitations preparing,
            PlatformTransactionManager transactions) {
        this.conditions = conditions;
        this.inviting = inviting;
        this.preparations = preparations;
        this.chosen = chosen;
        this.preparing = preparing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of it. */
    sealed interface Result {
        /** With the first portion a circle of networks is done; the rest is the job's. */
        record Begun(Preparation preparation) implements Result {}

        /** Something is asked for that is not there yet. */
        record Waiting(SendingCondition.Unmet unmet) implements Result {}

        /** The meeting has no day yet, is over, or is cancelled. */
        record NotPossible() implements Result {}

        /** Everybody who was chosen is invited already, or nobody was chosen. */
        record Nobody() implements Result {}

        /** Others are to be invited than those whom the page has shown. */
        record Changed() implements Result {}
    }

    /** @param anyway even if something is asked for that is not there yet */
    Result send(MeetingCard meeting, Collection<PersonId> people, boolean anyway, Instant now) {
        List<SendingCondition.Unmet> unmet = anyway ? List.of() : conditions.unmet(meeting);
        if (!unmet.isEmpty()) {
            return new Result.Waiting(unmet.get(0));
        }
        if (people.isEmpty() && Inviting.canInvite(meeting, now)) {
            return new Result.Nobody();
        }
        Optional<Preparation> begun = transaction.execute(status -> begin(meeting.id(), people, now));
        return begun.<Result>map(preparation -> new Result.Begun(preparing.advance(preparation.id(), now)))
                .orElseGet(Result.NotPossible::new);
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
