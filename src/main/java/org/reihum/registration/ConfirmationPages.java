package org.reihum.registration;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Finds the page behind the link of a letter. */
@Component
class ConfirmationPages {

    private final SignUps signUps;
    private final SignedUpPeople people;
    private final Doors doors;

    ConfirmationPages(SignUps signUps, SignedUpPeople people, Doors doors) {
        this.signUps = signUps;
        this.people = people;
        this.doors = doors;
    }

    /** @throws SignUpLinkNotValid when there is no such sign-up, it has expired, or the meeting is over */
    ConfirmationPage behind(String token, Instant now) {
        SignUp signUp = signUps.findByTokenHash(new Secret(token).hash())
                .filter(found -> !found.isExpired(now))
                .orElseThrow(SignUpLinkNotValid::new);
        Door door = doors.of(signUp.meeting());
        if (door.meeting().isOver(now)) {
            throw new SignUpLinkNotValid();
        }
        return new ConfirmationPage(
                door,
                signUp,
                people.findBySignUpIdOrderByPlace(signUp.id()),
                signUp.forwardedBy().isPresent() ? door.isPossible(now) : door.isOpen(now));
    }
}
