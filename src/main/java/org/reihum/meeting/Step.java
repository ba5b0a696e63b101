package org.reihum.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which button of the review was pressed; none of them on the form itself.
 *
 * @param why the plan stays although something speaks against it
 */
record Step(
        @Nullable String confirmed,
        @Nullable String back,
        @Nullable String why) {

    static final int LONGEST_REASON = 400;

    boolean isConfirmed() {
        return confirmed != null;
    }

    boolean isBack() {
        return back != null;
    }

    /** In one line; empty when nothing was typed. */
    String reason() {
        return why == null ? "" : why.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "");
    }

    /** Key of the message at the field of the reason, if it does not do. */
    Optional<String> flaw() {
        if (reason().isEmpty()) {
            return Optional.of("meeting.review.why.missing");
        }
        return reason().length() > LONGEST_REASON ? Optional.of("meeting.review.why.long") : Optional.empty();
    }
}
