package org.reihum.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.mail.Budgets;
import org.reihum.mail.UnaskedLetter;
import org.springframework.stereotype.Component;

/** What a group's contact may change: somebody else instead of one of the group, or one less. */
@Component
class ChangingGroup {

    private final SignedUpPeople people;
    private final Swapping swapping;
    private final Answering answering;
    private final Budgets budgets;

    ChangingGroup(SignedUpPeople people, Swapping swapping, Answering answering, Budgets budgets) {
        this.people = people;
        this.swapping = swapping;
        this.answering = answering;
        this.budgets = budgets;
    }

    /** @return whether the other person comes now; not when that one answers alone */
    boolean swap(GroupPage group, long person, NamedPerson other, String source, Instant now) {
        return swapping.swap(group, person, other, writable(group, other, source, now), now);
    }

    void withdraw(GroupPage group, long person, Instant now) {
        SignedUp leaving = people.ownOne(group, person);
        answering.answer(
                leaving.invitation().orElseThrow(SignUpLinkNotValid::new),
                GivenAnswer.of(Answer.NO),
                Channel.SIGN_UP,
                group.signUp().contact().full(),
                now);
    }

    /** The new person's address, unless too much was written to it of late; then only the name counts. */
    private @Nullable String writable(GroupPage group, NamedPerson other, String source, Instant now) {
        String address = other.emailOrNull();
        if (address == null) {
            return null;
        }
        var letter = new UnaskedLetter(
                address, source, "meeting:" + group.door().meeting().id().value());
        return budgets.allowAlone(letter, now) ? address : null;
    }
}
