package org.reihum.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a meeting falls; goes into the record. */
record CancelForm(
        @NotBlank(message = "{meeting.cancel.reason.missing}")
        @Size(max = 1000, message = "{meeting.form.long}")
        @Pattern(regexp = MeetingForm.ONE_LINE, message = "{meeting.form.line}")
        String reason) {

    CancelForm(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
