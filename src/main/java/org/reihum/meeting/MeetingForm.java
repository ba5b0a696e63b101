package org.reihum.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a meeting.
 *
 * @param day empty as long as only the city is agreed
 * @param house "", "venue:5" or "room:7:ROWS"
 * @param agenda one line a point, see {@link AgendaText}
 * @param mode on site when nothing was chosen
 * @param onlineLink counts only where taking part online is possible
 */
record MeetingForm(
        @Nullable LocalDate day,

        @NotNull(message = "{meeting.form.missing}") @Nullable
        LocalTime beginsAt,

        @NotNull(message = "{meeting.form.missing}") @Nullable
        LocalTime endsAt,

        @NotNull(message = "{meeting.form.missing}") @Nullable
        Long host,

        @NotNull(message = "{meeting.form.missing}") @Nullable
        Long place,

        String house,

        @Size(max = 300, message = "{meeting.form.long}") @Pattern(regexp = ONE_LINE, message = "{meeting.form.line}")
        String topic,

        @Nullable LocalDate answerBy,

        @Size(max = 20000, message = "{meeting.form.long}") String agenda,

        Online.Mode mode,

        @Size(max = 500, message = "{meeting.form.long}") @Pattern(regexp = ONE_LINE, message = "{meeting.form.line}")
        String onlineLink) {

    static final String ONE_LINE = "[^\\p{Cntrl}]*";

    MeetingForm(
            @Nullable LocalDate day,
            @Nullable LocalTime beginsAt,
            @Nullable LocalTime endsAt,
            @Nullable Long host,
            @Nullable Long place,
            @Nullable String house,
            @Nullable String topic,
            @Nullable LocalDate answerBy,
            @Nullable String agenda,
            Online.@Nullable Mode mode,
            @Nullable String onlineLink) {
        this.day = day;
        this.beginsAt = beginsAt;
        this.endsAt = endsAt;
        this.host = host;
        this.place = place;
        this.house = Objects.requireNonNullElse(house, "");
        this.topic = topic == null ? "" : topic.strip();
        this.answerBy = answerBy;
        this.agenda = Objects.requireNonNullElse(agenda, "");
        this.mode = Objects.requireNonNullElse(mode, Online.Mode.ON_SITE);
        this.onlineLink = onlineLink == null ? "" : onlineLink.strip();
    }

    /** An empty form with the hours of the series. */
    static MeetingForm of(SeriesProfile series) {
        return new MeetingForm(
                null, series.beginsAt(), series.endsAt(), null, null, null, null, null, null, null, null);
    }

    static MeetingForm of(MeetingDetails details) {
        return new MeetingForm(
                details.day(),
                details.beginsAt(),
                details.endsAt(),
                details.host().value(),
                details.place().value(),
                Houses.value(details.house()),
                details.topic(),
                details.answerBy(),
                AgendaText.of(details.agenda()),
                details.online().mode(),
                details.online().link());
    }

    /** Only of a form without errors. */
    Online online() {
        return mode == Online.Mode.ON_SITE ? Online.ON_SITE : new Online(mode, onlineLink);
    }
}
