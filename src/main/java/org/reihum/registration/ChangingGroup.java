package org.reihum.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.NamingSubstitute;
import org.reihum.invitation.Substitute;
import org.reihum.invitation.Substituted;
import org.reihum.mail.Budgets;
import org.reihum.mail.UnaskedLetter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a group's contact may change: somebody else instead of one of the group, or one less. */
@Component
class ChangingGroup {

    private final SignedUpPeople people;
    private final NamingSubstitute substitutes;
    private final Answering answering;
    private final Budgets budgets;
    private final TransactionTemplate transaction;

    ChangingGroup(
            SignedUpPeople people,
            NamingSubstitute substitutes,
            Answering answering,
            Budgets budgets,
            TransactionTemplate transaction) {
        this.people = people;
        this.substitutes = substitutes;
        this.answering = answering;
        this.budgets = budgets;
        this.transaction = transaction;
    }

    /** @return whether the other person comes now; not when that one comes already */
    boolean swap(GroupPage group, long person, NamedPerson other, String source, Instant now) {
        String address = writable(group, other, source, now);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            SignedUp leaving = one(group, person);
            Substituted result = substitutes.name(
                    invitation(leaving), new Substitute(other.name(), address), Channel.SIGN_UP, by(group), now);
            if (result instanceof Substituted.Done done) {
                leaving.becomes(other, address, done.substitute());
                people.save(leaving);
            }
            return result instanceof Substituted.Done;
        }));
    }

    void withdraw(GroupPage group, long person, Instant now) {
        transaction.executeWithoutResult(status -> answering.answer(
                invitation(one(group, person)), GivenAnswer.of(Answer.NO), Channel.SIGN_UP, by(group), now));
    }

    /** The new person's address, unless too much was written to it of late; then only the name counts. */
    private @Nullable String writable(GroupPage group, NamedPerson other, String source, Instant now) {
        String address = other.emailOrNull();
        if (address == null) {
            return null;
        }
        var letter = new UnaskedLetter(
                address, source, "meeting:" + group.door().meeting().id().value());
        return Boolean.TRUE.equals(transaction.execute(status -> budgets.allow(letter, now))) ? address : null;
    }

    private SignedUp one(GroupPage group, long person) {
        return people.findByIdAndSignUpId(person, group.signUp().id())
                .filter(SignedUp::own)
                .orElseThrow(SignUpLinkNotValid::new);
    }

    private static InvitationId invitation(SignedUp person) {
        return person.invitation().orElseThrow(SignUpLinkNotValid::new);
    }

    private static String by(GroupPage group) {
        return group.signUp().contact().full();
    }
}
