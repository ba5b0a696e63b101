package org.reihum.registration;

import java.time.Instant;
import java.util.Set;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** What happens when the link of a sign-up is used, within one transaction of the caller. */
@Component
class SettlingSignUp {

    private final SignUps signUps;
    private final SignUpRules rules;
    private final Doors doors;
    private final Admitting admitting;
    private final NextPage nextPage;

    SettlingSignUp(SignUps signUps, SignUpRules rules, Doors doors, Admitting admitting, NextPage nextPage) {
        this.signUps = signUps;
        this.rules = rules;
        this.doors = doors;
        this.admitting = admitting;
        this.nextPage = nextPage;
    }

    /** Outside of the transaction that follows. */
    void prepare(MeetingId meeting) {
        rules.prepare(meeting);
    }

    /** Only who confirms it is led on to the page that follows: the letter is kept longer than the link should hold. */
    Confirmed settle(String tokenHash, MeetingId meeting, Set<String> writable, Instant now) {
        // the rule first, always: sign-ups to one meeting are counted one after the other
        SignUpRule rule = rules.lock(meeting);
        SignUp signUp = signUps.findLocked(tokenHash).orElseThrow(SignUpLinkNotValid::new);
        if (signUp.confirmed()) {
            return new Confirmed.Already();
        }
        Door door = doors.of(meeting);
        return switch (admitting.admit(signUp, door, writable, now)) {
            case CLOSED -> new Confirmed.Closed();
            case ADDRESS_TAKEN -> new Confirmed.AddressTaken();
            case ORGANISATION_FULL -> new Confirmed.OrganisationFull(rule.limit());
            case NONE -> {
                signUp.confirm(now);
                nextPage.writeTo(signUp, door, now);
                yield new Confirmed.Done(nextPage.after(signUp, door, now));
            }
        };
    }
}
