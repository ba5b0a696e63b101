package org.reihum.registration;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.reihum.mail.Budgets;
import org.reihum.mail.Mailbox;
import org.reihum.mail.UnaskedLetter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a sign-up count, once, however often its link is used. Sign-ups to one meeting are confirmed one by one. */
@Component
class Confirming {

    private final SignUps signUps;
    private final SignedUpPeople people;
    private final SettlingSignUp settling;
    private final Budgets budgets;
    private final TransactionTemplate transaction;

    Confirming(
            SignUps signUps,
            SignedUpPeople people,
            SettlingSignUp settling,
            Budgets budgets,
            TransactionTemplate transaction) {
        this.signUps = signUps;
        this.people = people;
        this.settling = settling;
        this.budgets = budgets;
        this.transaction = transaction;
    }

    /**
     * @param source the IP address of who confirms
     * @throws SignUpLinkNotValid when there is no such sign-up, or it has expired
     */
    Confirmed confirm(String token, String source, Instant now) {
        String hash = new Secret(token).hash();
        SignUp signUp = signUps.findByTokenHash(hash)
                .filter(found -> !found.isExpired(now))
                .orElseThrow(SignUpLinkNotValid::new);
        settling.prepare(signUp.meeting());
        Set<String> writable = signUp.confirmed() ? Set.of() : writable(signUp, source, now);
        try {
            return transaction.execute(status -> {
                Confirmed confirmed = settling.settle(hash, signUp.meeting(), writable, now);
                if (!(confirmed instanceof Confirmed.Done)) {
                    status.setRollbackOnly();
                }
                return confirmed;
            });
        } catch (DataIntegrityViolationException seatedMeanwhile) {
            return new Confirmed.AddressTaken();
        }
    }

    /** The addresses that may be written to: the contact's own, and of those it named what the budgets allow. */
    private Set<String> writable(SignUp signUp, String source, Instant now) {
        String own = Mailbox.of(signUp.email()).toString();
        Set<String> writable = new HashSet<>(Set.of(own));
        for (SignedUp person : people.findBySignUpIdOrderByPlace(signUp.id())) {
            person.email()
                    .map(email -> Mailbox.of(email).toString())
                    .filter(address -> !writable.contains(address))
                    .filter(address -> mayWrite(new UnaskedLetter(address, source, scope(signUp)), now))
                    .ifPresent(writable::add);
        }
        return writable;
    }

    /** Each in a transaction of its own: budgets of several addresses at once could wait for each other in a ring. */
    private boolean mayWrite(UnaskedLetter letter, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> budgets.allow(letter, now)));
    }

    private static String scope(SignUp signUp) {
        return "meeting:" + signUp.meeting().value();
    }
}
