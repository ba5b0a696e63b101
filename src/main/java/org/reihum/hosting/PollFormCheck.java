package org.reihum.hosting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** Reads the form of a poll; what can not be is said at its field. */
@Component
class PollFormCheck {

    private final ConversionService conversion;

    PollFormCheck(ConversionService mvcConversionService) {
        this.conversion = mvcConversionService;
    }

    /** @return empty when an error was found */
    Optional<OfferingDates.Offers> read(PollForm form, LocalDate today, Errors errors) {
        // with a day that can not be read Spring has no form to find further errors in
        if (errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) {
            return Optional.empty();
        }
        List<OfferedDate.Offer> offers = new ArrayList<>();
        for (int i = 0; i < form.dates().size(); i++) {
            if (!form.dates().get(i).isEmpty()) {
                read("dates[" + i + "].day", form.dates().get(i), offers, today, errors)
                        .ifPresent(offers::add);
            }
        }
        if (!errors.hasErrors() && offers.size() < 2) {
            errors.rejectValue("dates[1].day", "hosting.poll.form.two");
        }
        LocalDate answerBy = form.answerBy();
        if (answerBy != null && answerBy.isBefore(today)) {
            errors.rejectValue("answerBy", "hosting.round.form.past");
        }
        return errors.hasErrors() || answerBy == null
                ? Optional.empty()
                : Optional.of(new OfferingDates.Offers(offers, form.words(), answerBy));
    }

    private Optional<OfferedDate.Offer> read(
            String field, PollForm.DateLine line, List<OfferedDate.Offer> before, LocalDate today, Errors errors) {
        Optional<LocalDate> day = day(line.day());
        if (day.isEmpty()) {
            errors.rejectValue(
                    field, line.day().isEmpty() ? "network.missing.day" : "typeMismatch.java.time.LocalDate");
        } else if (day.get().isBefore(today)) {
            errors.rejectValue(field, "hosting.round.form.past");
        } else if (before.stream().anyMatch(offer -> offer.day().equals(day.get()))) {
            errors.rejectValue(field, "hosting.poll.form.twice");
        }
        return day.map(read -> new OfferedDate.Offer(read, line.note()));
    }

    private Optional<LocalDate> day(String typed) {
        try {
            return Optional.ofNullable(conversion.convert(typed, LocalDate.class));
        } catch (ConversionException unreadable) {
            return Optional.empty();
        }
    }
}
