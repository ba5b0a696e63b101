package org.reihum.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pictures of the rotation page say where they are pointed at: nothing in them is told by its look alone. */
@Component
class PictureWords {

    private final MessageSource messages;

    PictureWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** All these meetings, each with number, city, day, host and stand. */
    String meetings(List<PlanLineView> lines, Locale locale) {
        return lines.stream().map(line -> meeting(line, locale)).collect(Collectors.joining("; "));
    }

    String meeting(PlanLineView line, Locale locale) {
        return say(
                "planning.picture.meeting",
                locale,
                line.number(),
                line.city(),
                MeetingText.inFigures(line.day(), locale),
                line.host(),
                say("planning.picture.kind." + line.station(), locale));
    }

    /** A name with its days and whom it concerns. */
    String days(String name, LocalDate first, LocalDate last, String who, Locale locale) {
        String from = MeetingText.inFigures(first, locale);
        return first.equals(last)
                ? say("planning.picture.day", locale, name, from, who)
                : say("planning.picture.days", locale, name, from, MeetingText.inFigures(last, locale), who);
    }

    /** "Jan"; the first month of the strip and every January with the year, as "Jan 27". */
    String month(YearMonth month, boolean withYear, Locale locale) {
        return DateTimeFormatter.ofPattern(withYear ? "LLL yy" : "LLL", locale).format(month);
    }
}
