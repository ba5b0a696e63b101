package org.reihum.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Days, numbers and words of a paper, as the readers of its language write them. What is not known is a dash. */
record Wording(MessageSource messages, Locale language) {

    static final String NONE = "–";

    public String of(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }

    /** "02.12.2026", in English "2 Dec 2026". */
    public String day(@Nullable LocalDate day) {
        return day == null ? NONE : written(day, isGerman() ? "dd.MM.yyyy" : "d MMM yyyy");
    }

    /** "2. Dezember 2026". */
    public String longDay(@Nullable LocalDate day) {
        return day == null ? NONE : written(day, isGerman() ? "d. MMMM yyyy" : "d MMMM yyyy");
    }

    /** "1. Januar bis 30. Juni 2026": the year once where it is the same. */
    public String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || from.equals(to)) {
            return longDay(from);
        }
        boolean sameYear = from.getYear() == to.getYear();
        String first = sameYear ? written(from, isGerman() ? "d. MMMM" : "d MMMM") : longDay(from);
        return of("report.paper.period", first, longDay(to));
    }

    /** "21. November 2026, 10:00 Uhr". */
    public String moment(Instant moment) {
        var here = moment.atZone(DueReports.BERLIN);
        return of("report.paper.moment", longDay(here.toLocalDate()), written(here.toLocalTime(), "HH:mm"));
    }

    public String date(Instant moment) {
        return longDay(moment.atZone(DueReports.BERLIN).toLocalDate());
    }

    private String written(java.time.temporal.TemporalAccessor time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language).format(time);
    }

    /** "1.234". */
    public String number(int number) {
        return String.format(language, "%,d", number);
    }

    /** A cell of a table: "1.234", "17,5", a text; a dash for none. */
    public String figure(@Nullable Object cell) {
        if (cell instanceof BigDecimal fraction) {
            return String.format(language, "%,.1f", fraction);
        }
        return cell instanceof Integer number ? number(number) : text(cell == null ? "" : cell.toString());
    }

    /** "21,4 %" of "21.4". */
    public String percent(@Nullable String percent) {
        return percent == null ? NONE : (isGerman() ? percent.replace('.', ',') + "\u00a0%" : percent + "%");
    }

    public String text(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    private boolean isGerman() {
        return language.getLanguage().equals("de");
    }
}
