package org.reihum.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.reihum.invitation.GuestList;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes guests as the lines of a file, the heading first. */
@Component
class GuestSheet {

    private static final List<String> COLUMNS = List.of(
            "lastName",
            "firstName",
            "degree",
            "organisation",
            "network",
            "standsInFor",
            "answer",
            "seat",
            "place",
            "party",
            "food",
            "note",
            "answeredAt",
            "channel");

    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;

    GuestSheet(MessageSource messages) {
        this.messages = messages;
    }

    List<List<String>> list(List<GuestList.Row> rows, ZoneId zone, Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(heading(locale));
        rows.forEach(row -> lines.add(cells(row, zone, locale)));
        return lines;
    }

    List<List<String>> changes(List<GuestDifference> differences, ZoneId zone, Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(behind(word("change", locale), heading(locale)));
        differences.forEach(one ->
                lines.add(behind(word("change." + one.kind(), locale), cells(one.row(), zone, locale))));
        return lines;
    }

    private static List<String> behind(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private List<String> heading(Locale locale) {
        return COLUMNS.stream().map(column -> word(column, locale)).toList();
    }

    private List<String> cells(GuestList.Row row, ZoneId zone, Locale locale) {
        Instant answered = row.answeredAt();
        return List.of(
                row.person().lastName(),
                row.person().firstName(),
                row.person().title(),
                row.organisation(),
                row.network(),
                Objects.requireNonNullElse(row.standsInFor(), ""),
                word("answer." + row.answer(), locale),
                word("seat." + row.seat(), locale),
                row.place() == null ? "" : String.valueOf(row.place()),
                String.valueOf(row.party()),
                row.food() == null ? "" : word("food." + row.food(), locale),
                row.note(),
                answered == null ? "" : SORTABLE.format(answered.atZone(zone)),
                row.channel() == null ? "" : word("channel." + row.channel(), locale));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("report.guests." + key, null, locale);
    }
}
