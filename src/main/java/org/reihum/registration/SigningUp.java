package org.reihum.registration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.invitation.InvitationId;
import org.reihum.mail.Budgets;
import org.reihum.mail.UnaskedLetter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was typed until it is confirmed, and writes the letter that asks for that. Looks nobody up: what it does is
 * the same whether the address is known or not.
 */
@Component
class SigningUp {

    private final SignUps signUps;
    private final SignedUpPeople people;
    private final SignUpLetters letters;
    private final Budgets budgets;
    private final RegistrationSettings settings;

    SigningUp(
            SignUps signUps,
            SignedUpPeople people,
            SignUpLetters letters,
            Budgets budgets,
            RegistrationSettings settings) {
        this.signUps = signUps;
        this.people = people;
        this.letters = letters;
        this.budgets = budgets;
        this.settings = settings;
    }

    /** Where a form came from: the sender's IP address, the language of the page, and who passed an invitation on. */
    record Origin(String source, Locale language, Optional<InvitationId> forwardedBy) {}

    /** Does nothing, silently, when a budget for letters is used up. */
    @Transactional
    public void signUp(Door door, SignUpForm form, Origin from, Instant now) {
        Secret secret = Secret.fresh();
        // written before any row is locked
        var letter = letters.toConfirm(door, form.email(), secret, from.language());
        if (!budgets.allow(new UnaskedLetter(form.email(), from.source(), letter.scope()), now)) {
            return;
        }
        var signUp =
                new SignUp(door.meeting().id(), form, from.language(), secret.hash(), now, settings.confirmWithin());
        from.forwardedBy().ifPresent(signUp::passedOnBy);
        keep(signUps.save(signUp), form.everyone());
        letters.post(letter, now);
    }

    private void keep(SignUp signUp, List<NamedPerson> everyone) {
        for (int i = 0; i < everyone.size(); i++) {
            people.save(new SignedUp(signUp, i, everyone.get(i)));
        }
    }

    /** Deletes what nobody has confirmed in time. */
    @Transactional
    public int forgetExpired(Instant now) {
        return signUps.deleteExpired(now);
    }
}
