package org.reihum.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.reihum.meeting.Proposal;

/** The organiser's words for the letters of one meeting. */
record InviteForm(
        @NotBlank @Size(max = 500) String inviters,
        @NotBlank @Size(max = 4000) String purpose,
        @NotBlank @Size(max = 1000) String signOff) {

    static InviteForm of(Proposal words) {
        return new InviteForm(words.inviters(), words.purpose(), words.signOff());
    }

    Proposal over(Proposal words) {
        return new Proposal(inviters, purpose, signOff, words.contactName(), words.contactEmail());
    }
}
