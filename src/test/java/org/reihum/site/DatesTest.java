package org.reihum.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.testing.MovableClock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class DatesTest {

    private final Dates dates = new Dates(messages(), new MovableClock.Hands());

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void daysAndTimesReadAsInATimetable() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        var day = LocalDate.of(2026, 12, 2);
        assertThat(dates.span(day, LocalTime.of(10, 0), LocalTime.of(16, 0)))
                .isEqualTo("Mi., 2. Dezember 2026, 10:00–16:00");
        assertThat(dates.shortDay(day)).isEqualTo("Mi., 2.12.2026");
        assertThat(dates.dayTime(day.atTime(9, 5))).isEqualTo("Mi., 2. Dezember 2026, 09:05");
        assertThat(dates.moment(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo("2.7.2026, 00:30");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(dates.day(day)).isEqualTo("Wed, 2 December 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, heute",
        "2026-11-22, morgen",
        "2026-12-02, in 11 Tagen",
        "2026-12-05, in 2 Wochen",
        "2027-02-24, in 14 Wochen",
        "2026-11-20, gestern",
        "2026-11-12, vor 9 Tagen",
        "2026-10-24, vor 4 Wochen"
    })
    void howFarAway(LocalDate day, String text) {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(dates.away(day)).isEqualTo(text);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/site");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
