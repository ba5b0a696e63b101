package org.reihum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cells of the reports that do not count meeting by meeting. */
@Component
class OtherSheets {

    private final ReportWords words;

    OtherSheets(ReportWords words) {
        this.words = words;
    }

    List<String> heading(ReportFile file, Locale language) {
        List<String> columns = switch (file) {
            case HOSTING ->
                List.of("network", "hosted", "hostedWhen", "trips", "km", "minutes", "longTrips", "longest");
            case REACH -> List.of("organisation", "size", "known", "invitedPeople", "answered", "came", "meetings");
            case RESPONSE -> List.of("channel", "answers", "lower", "median", "upper");
            case FIGURES, PARTICIPATIONS -> throw new IllegalStateException("counted meeting by meeting: " + file);
        };
        return columns.stream()
                .map(column -> words.of("report.csv." + column, language))
                .toList();
    }

    List<List<@Nullable Object>> hosting(HostingLedger ledger, Locale language) {
        return ledger.networks().stream()
                .map(line -> row(
                        line.network(),
                        line.hosted().size(),
                        line.hosted().stream()
                                .map(meeting -> words.day(meeting.day(), language) + " " + meeting.city())
                                .collect(Collectors.joining(", ")),
                        line.trips(),
                        line.km(),
                        line.minutes(),
                        line.longTrips(),
                        line.longest()))
                .toList();
    }

    List<List<@Nullable Object>> reach(Reach reach, Locale language) {
        Reach.Group people = reach.people();
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(row(
                words.of("report.csv.everyone", language),
                "",
                people.known(),
                people.invited(),
                people.answered(),
                people.came(),
                null));
        reach.lines()
                .forEach(line -> lines.add(row(
                        line.name(),
                        line.size() == null ? "" : words.of("report.csv.size." + line.size(), language),
                        line.people(),
                        line.invited(),
                        line.answered(),
                        line.came(),
                        line.meetings())));
        return lines;
    }

    List<List<@Nullable Object>> response(ResponseTimes times, Locale language) {
        Stream<List<@Nullable Object>> answered =
                Stream.concat(times.channels().stream(), Stream.of(times.all())).map(line -> response(line, language));
        return Stream.concat(
                        answered,
                        Stream.of(
                                row(words.of("report.csv.unanswered", language), times.unanswered(), null, null, null)))
                .toList();
    }

    private List<@Nullable Object> response(ResponseTimes.Line line, Locale language) {
        boolean none = line.answers() == 0;
        return row(
                line.channel() == null
                        ? words.of("report.csv.allChannels", language)
                        : words.of("report.guests.channel." + line.channel(), language),
                line.answers(),
                none ? null : BigDecimal.valueOf(line.lowerHours()),
                none ? null : BigDecimal.valueOf(line.medianHours()),
                none ? null : BigDecimal.valueOf(line.upperHours()));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
