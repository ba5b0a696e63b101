package org.reihum.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.PlaceId;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** Reads the form of a meeting; what cannot be is said at its field. Bad plans are no errors, see {@link PlanWarnings}. */
@Component
class MeetingFormCheck {

    private final Networks networks;
    private final Places places;
    private final Houses houses;

    MeetingFormCheck(Networks networks, Places places, Houses houses) {
        this.networks = networks;
        this.places = places;
        this.houses = houses;
    }

    /** @return what was decided about the meeting; empty when an error was found */
    Optional<MeetingDetails> read(MeetingForm form, SeriesProfile series, LocalDate today, Errors errors) {
        if (unreadable(errors)) {
            return Optional.empty();
        }
        checkHours(form, errors);
        checkAnswerBy(form, errors);
        checkRegister(form, errors);
        checkOnline(form, errors);
        List<AgendaLine> agenda = agenda(form, errors);
        Optional<House> house = house(form, errors);
        if (errors.hasErrors() || form.beginsAt() == null || form.endsAt() == null) {
            return Optional.empty();
        }
        return house.map(known -> new MeetingDetails(
                form.day(),
                form.beginsAt(),
                form.endsAt(),
                new NetworkId(number(form.host())),
                new PlaceId(number(form.place())),
                known,
                form.topic(),
                answerBy(form, series.deadlineDays(), today),
                agenda,
                form.online()));
    }

    /**
     * Whether something typed is no day, time or number. That is said first: Spring's result has no target then, and
     * takes no further error of a field.
     */
    static boolean unreadable(Errors errors) {
        return errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure);
    }

    private static void checkHours(MeetingForm form, Errors errors) {
        if (form.beginsAt() != null && form.endsAt() != null && !form.endsAt().isAfter(form.beginsAt())) {
            errors.rejectValue("endsAt", "meeting.form.endsAt.early");
        }
    }

    private static void checkAnswerBy(MeetingForm form, Errors errors) {
        if (form.answerBy() == null) {
            return;
        }
        if (form.day() == null) {
            errors.rejectValue("answerBy", "meeting.form.answerBy.noDay");
        } else if (form.answerBy().isAfter(form.day())) {
            errors.rejectValue("answerBy", "meeting.form.answerBy.late");
        }
    }

    private static void checkOnline(MeetingForm form, Errors errors) {
        if (form.mode() == Online.Mode.ON_SITE || errors.hasFieldErrors("onlineLink")) {
            return;
        }
        if (form.onlineLink().isEmpty()) {
            errors.rejectValue("onlineLink", "meeting.form.onlineLink.missing");
        } else if (!Online.isUsable(form.onlineLink())) {
            errors.rejectValue("onlineLink", "meeting.form.onlineLink.unusable");
        }
    }

    private void checkRegister(MeetingForm form, Errors errors) {
        if (form.host() != null && networks.findById(form.host()).isEmpty()) {
            errors.rejectValue("host", "meeting.form.gone");
        }
        if (form.place() != null && places.findById(form.place()).isEmpty()) {
            errors.rejectValue("place", "meeting.form.gone");
        }
    }

    private Optional<House> house(MeetingForm form, Errors errors) {
        Optional<House> house = houses.read(form.house());
        if (house.isEmpty()) {
            errors.rejectValue("house", "meeting.form.house.impossible");
        } else if (form.place() != null
                && house.flatMap(houses::cityOf)
                        .filter(city -> city.value() != form.place())
                        .isPresent()) {
            errors.rejectValue("house", "meeting.form.house.elsewhere");
        }
        return house;
    }

    private static List<AgendaLine> agenda(MeetingForm form, Errors errors) {
        AgendaText agenda = AgendaText.read(form.agenda());
        agenda.broken()
                .forEach(line -> errors.rejectValue(
                        "agenda", "meeting.form.agenda.broken", new Object[] {line.number(), line.line()}, null));
        return agenda.lines();
    }

    /** As typed, else as is usual in the series. */
    private static @Nullable LocalDate answerBy(MeetingForm form, int deadlineDays, LocalDate today) {
        LocalDate day = form.day();
        if (form.answerBy() != null || day == null) {
            return form.answerBy();
        }
        return MeetingDetails.usualAnswerBy(day, deadlineDays, today);
    }

    private static long number(@Nullable Long chosen) {
        if (chosen == null) {
            throw new IllegalStateException("a form without host or place has errors");
        }
        return chosen;
    }
}
