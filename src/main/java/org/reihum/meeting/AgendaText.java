package org.reihum.meeting;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An agenda as it is typed: one line a point, {@code 10:00–10:15 [Vortrag] Haftung | Dora Zuwendung}, with hyphen or
 * dash; what stands behind the last bar is the speaker, what stands in brackets the kind. Brackets around anything else
 * belong to the title.
 *
 * @param lines the points that were understood
 * @param broken the lines that were not, as typed
 */
record AgendaText(List<AgendaLine> lines, List<Broken> broken) {

    /** Title and speaker have room for so many characters each. */
    static final int LONGEST = 300;

    private static final Pattern POINT = Pattern.compile(
            "(\\d{1,2})[:.](\\d{2})\\s*[-\u2013\u2014\u2212]\\s*(\\d{1,2})[:.](\\d{2})(?:\\s*Uhr)?[\\s,:]+([^|\\s].*)");

    private static final Pattern KIND = Pattern.compile("\\[([^\\]]{1,40})]\\s*([^|\\s].*)");

    /** A line that is no point of an agenda; counts from 1. */
    record Broken(int number, String line) {}

    static AgendaText read(String typed) {
        List<AgendaLine> lines = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        List<String> all = typed.lines().map(String::strip).toList();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            if (!line.isEmpty()) {
                int number = i + 1;
                point(line).ifPresentOrElse(lines::add, () -> broken.add(new Broken(number, line)));
            }
        }
        return new AgendaText(lines, broken);
    }

    private static Optional<AgendaLine> point(String line) {
        Matcher point = POINT.matcher(line);
        if (!point.matches() || line.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        Matcher bracket = KIND.matcher(point.group(5));
        @Nullable
        AgendaKind kind =
                bracket.matches() ? AgendaKind.named(bracket.group(1).strip()).orElse(null) : null;
        String text = kind == null ? point.group(5) : bracket.group(2);
        int bar = text.lastIndexOf('|');
        String title = bar < 0 ? text : text.substring(0, bar).strip();
        String speaker = bar < 0 ? "" : text.substring(bar + 1).strip();
        if (title.length() > LONGEST || speaker.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            LocalTime from = time(point.group(1), point.group(2));
            LocalTime to = time(point.group(3), point.group(4));
            return to.isAfter(from) ? Optional.of(new AgendaLine(from, to, title, speaker, kind)) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String hours, String minutes) {
        return LocalTime.of(Integer.parseInt(hours), Integer.parseInt(minutes));
    }

    /** The agenda to be typed on; reads back as the same lines. */
    static String of(List<AgendaLine> lines) {
        return lines.stream().map(AgendaText::line).collect(Collectors.joining("\n"));
    }

    private static String line(AgendaLine point) {
        String kind = point.kind() == null ? "" : "[" + point.kind().in(Locale.GERMAN) + "] ";
        String line = MeetingText.between(point.beginsAt(), point.endsAt()) + " " + kind + point.title();
        // a bar inside the title must not make its end a speaker
        boolean bar = !point.speaker().isEmpty() || point.title().contains("|");
        return bar ? (line + " | " + point.speaker()).strip() : line;
    }
}
