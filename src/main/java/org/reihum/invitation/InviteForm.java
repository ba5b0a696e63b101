package org.reihum.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.reihum.meeting.Proposal;

/** The organiser's words for the letters of one meeting. */
record InviteForm(
        @NotBlank @Size(max = 500) @Pattern(regexp = ONE_LINE, message = "{invitation.text.line}")
        String inviters,

        @NotBlank @Size(max = 4000) @Pattern(regexp = LINES, message = "{invitation.text.lines}")
        String purpose,

        @NotBlank @Size(max = 1000) @Pattern(regexp = LINES, message = "{invitation.text.lines}")
        String signOff) {

    private static final String ONE_LINE = "[^\\p{Cc}\\u2028\\u2029]*";
    private static final String LINES = "[\\P{Cc}\\r\\n\\t]*";

    static InviteForm of(Proposal words) {
        return new InviteForm(words.inviters(), words.purpose(), words.signOff());
    }

    Proposal over(Proposal words) {
        return new Proposal(inviters, purpose, signOff, words.contactName(), words.contactEmail());
    }
}
