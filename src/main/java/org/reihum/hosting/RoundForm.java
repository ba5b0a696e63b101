package org.reihum.hosting;

import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Line;
import org.reihum.network.Lines;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** What an organiser types about a round letter. */
record RoundForm(
        @NotBlank(message = "{hosting.missing}") @Line(max = 200)
        String subject,

        @NotNull(message = "{hosting.missing}") @Nullable LocalDate firstDay,

        @NotNull(message = "{hosting.missing}") @Nullable LocalDate lastDay,

        @NotNull(message = "{hosting.missing}") @Nullable LocalDate answerBy,

        @NotNull(message = "{hosting.missing}") @Nullable LocalDate plannedOn,

        @Lines(max = 4000) String words) {

    RoundForm(
            @Nullable String subject,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate answerBy,
            @Nullable LocalDate plannedOn,
            @Nullable String words) {
        this.subject = tidy(subject);
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.answerBy = answerBy;
        this.plannedOn = plannedOn;
        this.words = tidy(words);
    }

    static RoundForm of(RoundLetter.Text text) {
        return new RoundForm(
                text.subject(), text.firstDay(), text.lastDay(), text.answerBy(), text.plannedOn(), text.words());
    }

    /** Three weeks for the answers, another for those who are late; the year after next January. */
    static RoundForm proposal(String subject, LocalDate today) {
        LocalDate newYear = LocalDate.of(today.getYear() + 1, 1, 1);
        return new RoundForm(
                subject, newYear, newYear.plusYears(1).minusDays(1), today.plusWeeks(3), today.plusWeeks(4), "");
    }

    /** Days in an order that makes sense, said at the later one. */
    void check(LocalDate today, Errors errors) {
        if (errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) {
            return;
        }
        refuse(lastDay, firstDay, "lastDay", errors);
        refuse(plannedOn, answerBy, "plannedOn", errors);
        if (answerBy != null && answerBy.isBefore(today)) {
            errors.rejectValue("answerBy", "hosting.round.form.past");
        }
        if (plannedOn != null && lastDay != null && plannedOn.isAfter(lastDay)) {
            errors.rejectValue("plannedOn", "hosting.round.form.afterSeason");
        }
    }

    private static void refuse(@Nullable LocalDate later, @Nullable LocalDate earlier, String field, Errors errors) {
        if (later != null && earlier != null && later.isBefore(earlier)) {
            errors.rejectValue(field, "network.blocked.order");
        }
    }

    /** Only of a form without errors. */
    RoundLetter.Text text() {
        if (firstDay == null || lastDay == null || answerBy == null || plannedOn == null) {
            throw new IllegalStateException("a form with errors is not kept");
        }
        return new RoundLetter.Text(subject, firstDay, lastDay, answerBy, plannedOn, words);
    }
}
