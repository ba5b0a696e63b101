package org.reihum.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A meeting in words, in German or English: the same words in pages, letters and calendars. */
public record MeetingText(MeetingCard meeting, Locale locale) {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    /** Series and city, as people speak of it. */
    public String title() {
        return meeting.series() + (meeting.online().only() ? " online" : " in " + meeting.city());
    }

    /** The city, or that it takes place online only. */
    public String town() {
        return meeting.online().only() ? "Online" : meeting.city();
    }

    /** "Mittwoch, 2. Dezember 2026, 10:00–16:00 Uhr", or that the day is open. */
    public String when() {
        LocalDate day = meeting.day();
        return day == null ? word("Termin folgt", "date to follow") : longDay(day) + ", " + hours();
    }

    /** "Mittwoch, 2. Dezember 2026", or that the day is open. */
    public String date() {
        LocalDate day = meeting.day();
        return day == null ? word("Termin folgt", "date to follow") : longDay(day);
    }

    /** "Mi., 2. Dezember 2026", or that the day is open. */
    public String day() {
        LocalDate day = meeting.day();
        return day == null ? word("Termin folgt", "date to follow") : shortDay(day, locale);
    }

    /** "10:00–16:00 Uhr". */
    public String hours() {
        return between(meeting.beginsAt(), meeting.endsAt()) + word(" Uhr", "");
    }

    /**
     * House, room and city, and whether one can take part online too; a house that is still open is said to follow. Never
     * the link: that is only for those who take part by it.
     */
    public String where() {
        return where(meeting.city());
    }

    /** The same with street and town of the house, where somebody has told them. */
    public String whereExactly() {
        String address = meeting.address();
        return where(address == null ? meeting.city() : address);
    }

    private String where(String town) {
        return switch (meeting.online().mode()) {
            case ON_SITE -> onSite(town);
            case HYBRID -> onSite(town) + word(", auch online", ", also online");
            case ONLINE -> town();
        };
    }

    private String onSite(String town) {
        if (meeting.venue() == null) {
            return meeting.city() + word(" (Ort folgt)", " (venue to follow)");
        }
        return Stream.of(meeting.venue(), meeting.room(), town)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** The last day of the regular registration; empty when there is none. */
    public String answerBy() {
        LocalDate day = meeting.answerBy();
        return day == null ? "" : longDay(day);
    }

    private String longDay(LocalDate day) {
        return day.format(pattern("EEEE, d. MMMM yyyy", "EEEE, d MMMM yyyy", locale));
    }

    /** "Mi., 2. Dezember 2026". */
    public static String shortDay(LocalDate day, Locale locale) {
        return day.format(pattern("EE, d. MMMM yyyy", "EEE, d MMMM yyyy", locale));
    }

    /** "25.8.2027", or "25 Aug 2027" in English. */
    public static String inFigures(LocalDate day, Locale locale) {
        return day.format(pattern("d.M.yyyy", "d MMM yyyy", locale));
    }

    /** "10:00–16:00". */
    public static String between(LocalTime from, LocalTime to) {
        return HOURS.format(from) + "–" + HOURS.format(to);
    }

    private static DateTimeFormatter pattern(String german, String english, Locale locale) {
        return DateTimeFormatter.ofPattern(isGerman(locale) ? german : english, locale);
    }

    private String word(String german, String english) {
        return isGerman(locale) ? german : english;
    }

    private static boolean isGerman(Locale locale) {
        return locale.getLanguage().equals("de");
    }
}
