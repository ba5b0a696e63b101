package org.reihum.registration;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.reihum.invitation.Answered;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.springframework.stereotype.Component;

/** Turns a sign-up into people, invitations and answers, within the caller's transaction and under the rule's lock. */
@Component
class Admitting {

    private final SignedUpPeople people;
    private final EnteringPeople entering;
    private final Headcount headcount;
    private final Answering answering;

    Admitting(SignedUpPeople people, EnteringPeople entering, Headcount headcount, Answering answering) {
        this.people = people;
        this.entering = entering;
        this.headcount = headcount;
        this.answering = answering;
    }

    /** What speaks against it; the caller rolls back then. */
    enum Obstacle {
        NONE,
        CLOSED,
        ADDRESS_TAKEN,
        ORGANISATION_FULL
    }

    /** @param writable the addresses that may be written to */
    Obstacle admit(SignUp signUp, Door door, Set<String> writable, Instant now) {
        boolean open = signUp.forwardedBy().isPresent() ? door.isPossible(now) : door.isOpen(now);
        if (!open) {
            return Obstacle.CLOSED;
        }
        List<SignedUp> everyone = people.findBySignUpIdOrderByPlace(signUp.id());
        if (!entering.enter(signUp, everyone, door.meeting(), writable, now)) {
            return Obstacle.ADDRESS_TAKEN;
        }
        List<InvitationId> own = everyone.stream()
                .filter(SignedUp::own)
                .flatMap(person -> person.invitation().stream())
                .toList();
        if (isTooMany(signUp, door.rule(), own)) {
            return Obstacle.ORGANISATION_FULL;
        }
        for (int i = 0; i < own.size(); i++) {
            if (answer(own.get(i), signUp, door, i == 0, now) instanceof Answered.Closed) {
                return Obstacle.CLOSED;
            }
        }
        return Obstacle.NONE;
    }

    private boolean isTooMany(SignUp signUp, SignUpRule rule, List<InvitationId> own) {
        return rule.limited() && headcount.others(signUp, own) + own.size() + signUp.companions() > rule.limit();
    }

    /** What was said beside the names goes with the first. */
    private Answered answer(InvitationId invitation, SignUp signUp, Door door, boolean first, Instant now) {
        var given = new GivenAnswer(
                door.answer(),
                first ? signUp.companions() : 0,
                first ? signUp.food() : null,
                first ? signUp.note() : null);
        return answering.answer(
                invitation, given, Channel.SIGN_UP, signUp.contact().full(), now);
    }
}
