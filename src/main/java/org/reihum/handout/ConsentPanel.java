package org.reihum.handout;

import org.reihum.invitation.AnswerPanel;
import org.reihum.invitation.Invitation;
import org.springframework.stereotype.Component;

/** Asks on the answer page for what the organiser may note too. */
@Component("consentPanel")
public class ConsentPanel implements AnswerPanel {

    private final Consents consents;

    ConsentPanel(Consents consents) {
        this.consents = consents;
    }

    @Override
    public String template() {
        return "handout/answer";
    }

    public Consent of(Invitation invitation) {
        return consents.of(invitation.meeting(), invitation.person());
    }
}
