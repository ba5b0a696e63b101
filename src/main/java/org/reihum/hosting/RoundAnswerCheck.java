package org.reihum.hosting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reihum.network.BlockedDays;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads what a network has typed on its page; what can not be is said at its field. */
@Component
class RoundAnswerCheck {

    private final ConversionService days;

    RoundAnswerCheck(ConversionService mvcConversionService) {
        this.days = mvcConversionService;
    }

    /**
     * What was said.
     *
     * @param finished whether the button for the whole answer was pressed, not one that only keeps what is typed
     */
    record Said(
            Optional<Long> removed,
            List<BlockedDays> blocked,
            NetworkWishes wishes,
            boolean roomsRight,
            boolean finished) {}

    /** @return empty when an error was found */
    Optional<Said> read(RoundPage page, RoundAnswerForm form, Errors errors) {
        List<BlockedDays> blocked = new ArrayList<>();
        List<WishedDays> spans = new ArrayList<>();
        for (int i = 0; i < form.blocked().size(); i++) {
            String reason = form.blocked().get(i).reason();
            read("blocked[" + i + "].", form.blocked().get(i), page.letter(), errors)
                    .map(span -> new BlockedDays(page.network().id(), span.firstDay(), span.lastDay(), reason))
                    .ifPresent(blocked::add);
            if (!form.blocked().get(i).isEmpty() && reason.isEmpty()) {
                errors.rejectValue("blocked[" + i + "].reason", "network.missing.reason");
            }
        }
        for (int i = 0; i < form.spans().size(); i++) {
            read("spans[" + i + "].", form.spans().get(i), page.letter(), errors)
                    .ifPresent(spans::add);
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        var wishes = new NetworkWishes(form.weekdays(), spans, form.wishes(), form.passes(), form.passReason());
        return Optional.of(
                new Said(Optional.ofNullable(form.remove()), blocked, wishes, form.roomsRight(), form.isFinished()));
    }

    private Optional<WishedDays> read(String path, DaysLine line, RoundLetter letter, Errors errors) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (line.from().isEmpty()) {
            errors.rejectValue(path + "from", "network.missing.day");
            return Optional.empty();
        }
        Optional<LocalDate> from = day(path + "from", line.from(), errors);
        Optional<LocalDate> to = line.to().isEmpty() ? from : day(path + "to", line.to(), errors);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            errors.rejectValue(path + "to", "network.blocked.order");
            return Optional.empty();
        }
        if (!letter.covers(from.get(), to.get())) {
            errors.rejectValue(path + "from", "hosting.round.outside");
            return Optional.empty();
        }
        return Optional.of(new WishedDays(from.get(), to.get()));
    }

    private Optional<LocalDate> day(String field, String typed, Errors errors) {
        try {
            return Optional.ofNullable(days.convert(typed, LocalDate.class));
        } catch (ConversionException unreadable) {
            errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
            return Optional.empty();
        }
    }
}
