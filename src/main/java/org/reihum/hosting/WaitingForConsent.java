package org.reihum.hosting;

import java.util.Optional;
import org.reihum.invitation.SendingCondition;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** Where the series asks for it, the invitation waits for the host's consent. */
@Component
class WaitingForConsent implements SendingCondition {

    private final ConsentRules rules;
    private final ConsentStanding standing;

    WaitingForConsent(ConsentRules rules, ConsentStanding standing) {
        this.rules = rules;
        this.standing = standing;
    }

    @Override
    public Optional<Unmet> unmet(MeetingCard meeting) {
        if (!rules.asks(meeting.seriesId())) {
            return Optional.empty();
        }
        ConsentStanding.Kind kind = standing.kind(meeting);
        return kind == ConsentStanding.Kind.GIVEN
                ? Optional.empty()
                : Optional.of(new Unmet(
                        "hosting.consent.unmet." + kind,
                        meeting.host(),
                        "/desk/meetings/" + meeting.id().value() + "/consent"));
    }
}
