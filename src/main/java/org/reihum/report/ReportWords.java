package org.reihum.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words, days and numbers of the files, in the language the report was asked for in. */
@Component
class ReportWords {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final DateTimeFormatter PLAIN_DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final MessageSource messages;

    ReportWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    /** "02.12.2026" or "2026-12-02"; empty while the day is open. */
    String day(@Nullable LocalDate day, Locale language) {
        if (day == null) {
            return "";
        }
        return isGerman(language) ? GERMAN_DAY.format(day) : day.toString();
    }

    /** "1.7.2026" or "2026-07-01": in sentences. */
    static String plainDay(LocalDate day, Locale language) {
        return isGerman(language) ? PLAIN_DAY.format(day) : day.toString();
    }

    /** As text; a fraction with the comma or point of the language, nothing for null. */
    static String value(@Nullable Object value, Locale language) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return value instanceof BigDecimal && isGerman(language) ? text.replace('.', ',') : text;
    }

    /** A fraction of another language with the comma or point of this one; other texts as they are. */
    static String decimal(String text, Locale language) {
        return text.matches("\\d+[.,]\\d")
                ? text.replace(isGerman(language) ? '.' : ',', isGerman(language) ? ',' : '.')
                : text;
    }

    private static boolean isGerman(Locale language) {
        return language.getLanguage().equals("de");
    }
}
