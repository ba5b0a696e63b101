package org.reihum.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;
import org.reihum.network.MailAddress;

/** What is typed about a grant; lengths as in the table. */
record GrantForm(
        @NotBlank(message = "{report.form.missing}")
        @Size(max = 200, message = "{report.form.long}")
        @Pattern(regexp = ONE_LINE, message = "{report.form.line}")
        String funder,

        @Size(max = 100, message = "{report.form.long}") @Pattern(regexp = ONE_LINE, message = "{report.form.line}")
        String notice,

        @Size(max = 2000, message = "{report.form.long}") @Pattern(regexp = LINES, message = "{report.form.line}")
        String purpose,

        @NotNull(message = "{report.form.missing}") @Nullable
        LocalDate first,

        @NotNull(message = "{report.form.missing}") @Nullable
        LocalDate last,

        @NotEmpty(message = "{report.form.series}") List<Long> series,

        @NotNull(message = "{report.form.choose}") @Nullable GrantRhythm rhythm,

        @Size(max = 5000, message = "{report.form.long}") String ownDates,

        @NotNull(message = "{report.form.missing}")
        @Min(value = 0, message = "{report.form.days}")
        @Max(value = 400, message = "{report.form.days}")
        @Nullable
        Integer dueDays,

        @Size(max = 200, message = "{report.form.long}") @Pattern(regexp = ONE_LINE, message = "{report.form.line}")
        String toldName,

        @MailAddress String toldEmail) {

    private static final String ONE_LINE = "[^\\p{Cc}\\u2028\\u2029]*";
    private static final String LINES = "[^\\p{Cc}\\u2028\\u2029&&[^\\r\\n\\t]]*";

    /** A month is what many notices allow. */
    private static final int USUAL_DUE_DAYS = 31;

    /** Each period has a line on the page and a report: a slip of the finger must not make thousands. */
    private static final int MOST_YEARS = 30;

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2150;

    GrantForm(
            @Nullable String funder,
            @Nullable String notice,
            @Nullable String purpose,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable List<Long> series,
            @Nullable GrantRhythm rhythm,
            @Nullable String ownDates,
            @Nullable Integer dueDays,
            @Nullable String toldName,
            @Nullable String toldEmail) {
        this.funder = tidy(funder);
        this.notice = tidy(notice);
        this.purpose = tidy(purpose);
        this.first = first;
        this.last = last;
        this.series = series == null ? List.of() : List.copyOf(series);
        this.rhythm = rhythm;
        this.ownDates = tidy(ownDates);
        this.dueDays = dueDays;
        this.toldName = tidy(toldName);
        this.toldEmail = tidy(toldEmail);
    }

    private static String tidy(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** @param series those that are funded */
    static GrantForm empty(List<Long> series) {
        return new GrantForm(
                null, null, null, null, null, series, GrantRhythm.CALENDAR_HALVES, null, USUAL_DUE_DAYS, null, null);
    }

    static GrantForm of(Grant grant) {
        return new GrantForm(
                grant.funder(),
                grant.notice(),
                grant.purpose(),
                grant.first(),
                grant.last(),
                grant.series().stream().map(SeriesId::value).toList(),
                grant.rhythm(),
                OwnDates.written(grant.ownDates()),
                grant.dueDays(),
                grant.toldName(),
                grant.toldEmail());
    }

    /** Whether its days are some that a notice may name; true while one of them is missing. */
    boolean isWithinReach() {
        return first == null
                || last == null
                || first.getYear() >= FIRST_YEAR
                        && last.getYear() <= LAST_YEAR
                        && !last.isAfter(first.plusYears(MOST_YEARS));
    }

    /** Its own dates; empty when they can not be read. */
    Optional<List<GrantPeriod>> periods() {
        return rhythm == GrantRhythm.OWN_DATES ? OwnDates.read(ownDates) : Optional.of(List.of());
    }

    /** Only of a form without errors. */
    Grant grant(long id, int version, LocalDate today) {
        return new Grant(
                id,
                funder,
                purpose,
                notice,
                Objects.requireNonNull(first),
                Objects.requireNonNull(last),
                Objects.requireNonNull(rhythm),
                periods().orElseThrow(),
                Objects.requireNonNull(dueDays),
                toldName,
                toldEmail,
                series.stream().distinct().sorted().map(SeriesId::new).toList(),
                today,
                version);
    }
}
