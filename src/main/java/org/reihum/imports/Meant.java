package org.reihum.imports;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;

/**
 * What a text says of which meeting it means: "03.02.2024", "Nr. 4 Ulm", "4. Treffen (3. Februar 2024)".
 *
 * @param day null: says nothing, as with number
 * @param text all of it
 */
record Meant(@Nullable LocalDate day, @Nullable Integer number, String text) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}"
            + "|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:\\d{4}|\\d{2})\\b|\\d{1,2}/\\d{1,2}/\\d{4}"
            + "|\\d{1,2}\\.?\\s?\\p{L}{3,9}\\.?\\s(?:\\d{4}|\\d{2})\\b");
    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)(?:(?:nr|no|nummer|treffen|sitzung|netzwerktreffen|termin|meeting|m)\\b[. ]*(?:nr\\.? ?)?|m)?#?0*([1-9]\\d{0,2})\\b(?!\\.?\\s?\\d|\\s?[:/-]\\s?\\d).*",
            Pattern.DOTALL);

    static Meant in(String text) {
        Matcher day = DAY.matcher(text);
        Optional<LocalDate> found = day.find() ? Days.of(day.group()) : Optional.empty();
        String rest = found.isPresent() ? day.replaceFirst(" ").strip() : text.strip();
        Matcher number = NUMBER.matcher(rest);
        return new Meant(found.orElse(null), number.matches() ? Integer.valueOf(number.group(1)) : null, text);
    }

    boolean saysAnything() {
        return day != null || number != null;
    }

    boolean is(MeetingCard card) {
        return (day == null || Objects.equals(day, card.day())) && (number == null || number == card.number());
    }
}
