package org.reihum.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is typed.
 *
 * @param host who hosts the next meeting, {@code place} the city: one of them is enough, both empty concerns no meeting
 */
public record DecisionForm(
        @NotBlank(message = "{meeting.decision.text.missing}") @Size(max = 1000, message = "{meeting.form.long}")
        String text,

        @Min(value = 0, message = "{meeting.decision.votes.wrong}")
        @Max(value = 9999, message = "{meeting.decision.votes.wrong}")
        @Nullable
        Integer yes,

        @Min(value = 0, message = "{meeting.decision.votes.wrong}")
        @Max(value = 9999, message = "{meeting.decision.votes.wrong}")
        @Nullable
        Integer no,

        @Min(value = 0, message = "{meeting.decision.votes.wrong}")
        @Max(value = 9999, message = "{meeting.decision.votes.wrong}")
        @Nullable
        Integer abstentions,

        @Nullable Long host,
        @Nullable Long place,
        @Nullable LocalDate day) {

    static DecisionForm blank() {
        return new DecisionForm("", null, null, null, null, null, null);
    }

    public Votes votes() {
        return new Votes(
                Objects.requireNonNullElse(yes, 0),
                Objects.requireNonNullElse(no, 0),
                Objects.requireNonNullElse(abstentions, 0));
    }

    /** Without line breaks: it stands in lists and in the history. */
    public String textInOneLine() {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "");
    }
}
