package org.reihum.audience;

import java.time.Instant;
import java.util.List;
import org.reihum.invitation.Inviting;
import org.reihum.mail.MailingId;
import org.reihum.mail.Mailings;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the next portion of a preparation's invitations in a transaction of its own, so that memory stays the same however
 * many they are, and a machine that stops loses nothing: the next run goes on with the next portion.
 */
@Component
class PreparingInvitations {

    /** A circle of networks is done at once; what takes longer shows how far it is. */
    private static final int PORTION = 100;

    private final Preparations preparations;
    private final Chosen chosen;
    private final Inviting inviting;
    private final Mailings mailings;

    PreparingInvitations(Preparations preparations, Chosen chosen, Inviting inviting, Mailings mailings) {
        this.preparations = preparations;
        this.chosen = chosen;
        this.inviting = inviting;
        this.mailings = mailings;
    }

    /** @return the preparation as it stands after that portion */
    @Transactional
    Preparation advance(long id, Instant now) {
        MailingId mailing =
                preparations.findMailing(id).map(MailingId::new).orElseThrow(() -> new NoSuchPreparation(id));
        // the mailing is locked before anything else, as by whoever recalls it
        boolean joined = mailings.join(mailing, now);
        Preparation preparation = preparations.lock(id).orElseThrow(() -> new NoSuchPreparation(id));
        if (joined && !preparation.ended()) {
            write(preparation, now);
        }
        return preparations.save(preparation);
    }

    private void write(Preparation preparation, Instant now) {
        List<PersonId> portion = chosen.next(preparation, PORTION);
        Inviting.Result result = inviting.invite(preparation.meeting(), portion, now);
        if (result instanceof Inviting.Result.Invited invited) {
            long last = portion.isEmpty()
                    ? preparation.lastPerson()
                    : portion.get(portion.size() - 1).value();
            preparation.advance(portion.size(), last, invited.people(), invited.letters());
        }
        boolean over = portion.isEmpty() || preparation.done() == preparation.chosen();
        if (over || result instanceof Inviting.Result.NotPossible) {
            preparation.end(now);
            chosen.forget(preparation);
            mailings.complete(now);
        }
    }
}
