package org.reihum.site;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/**
 * A day in a form, as browsers send it (2026-12-02) or as people write it (2.12.2026). Without a year it is no day: a
 * year is never guessed.
 */
@Component
class TypedDate implements Formatter<LocalDate> {

    private static final DateTimeFormatter AS_WRITTEN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        String typed = text.strip();
        try {
            return typed.contains(".")
                    ? LocalDate.parse(typed.replaceAll("\\s+", ""), AS_WRITTEN)
                    : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new ParseException(e.getMessage(), e.getErrorIndex());
        }
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
