package org.reihum.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** The secret links of groups to their page. */
@Component
class GroupLinks {

    private static final String PURPOSE = "group";
    private static final int VERSION = 1;
    private static final Duration AFTER_THE_MEETING = Duration.ofDays(1);
    /** For a meeting that has lost its day again. */
    private static final Duration WITHOUT_A_DAY = Duration.ofDays(366);

    private final SignedLinks links;
    private final SignUps signUps;

    GroupLinks(SignedLinks links, SignUps signUps) {
        this.links = links;
        this.signUps = signUps;
    }

    String token(SignUp group, MeetingCard meeting, Instant now) {
        Instant expires =
                meeting.ends().map(end -> end.plus(AFTER_THE_MEETING)).orElseGet(() -> now.plus(WITHOUT_A_DAY));
        return links.token(PURPOSE, group.id(), VERSION, expires);
    }

    /** Empty when the link is altered or expired. */
    Optional<SignUp> read(String token, Instant now) {
        return links.read(PURPOSE, token, now)
                .filter(ref -> ref.version() == VERSION)
                .flatMap(ref -> signUps.findById(ref.id()))
                .filter(signUp -> signUp.grouped() && signUp.confirmed());
    }
}
