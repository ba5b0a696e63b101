package org.reihum.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.SafeCsv;
import org.reihum.network.SizeClass;
import org.reihum.report.Participation.Standing;
import org.springframework.stereotype.Component;

/** The cells of the list of participations: of one meeting with names, of a period with numbers for people. */
@Component
class ParticipationSheet {

    private static final List<String> NAMED =
            List.of("lastName", "firstName", "organisation", "network", "function", "standing", "signed");

    private static final List<String> NUMBERED =
            List.of("number", "date", "person", "organisation", "size", "network", "function", "standing", "signed");

    private final ReportWords words;

    ParticipationSheet(ReportWords words) {
        this.words = words;
    }

    String heading(Report report) {
        return SafeCsv.line((report.period().isPresent() ? NUMBERED : NAMED)
                .stream()
                        .map(column -> words.of("report.csv." + column, report.language()))
                        .toList());
    }

    String line(Report report, MeetingCard meeting, Participation row) {
        Stream<String> who = report.period().isPresent()
                ? numbered(meeting, row, report.language())
                : Stream.of(row.lastName(), row.firstName(), row.organisation());
        return SafeCsv.line(Stream.concat(who, how(row, report.language())).toList());
    }

    private Stream<String> numbered(MeetingCard meeting, Participation row, Locale language) {
        return Stream.of(
                Integer.toString(meeting.number()),
                words.day(meeting.day(), language),
                row.person(),
                row.organisation(),
                size(row.sizeClass(), language));
    }

    private String size(@Nullable SizeClass size, Locale language) {
        return size == null ? "" : words.of("report.csv.size." + size, language);
    }

    private Stream<String> how(Participation row, Locale language) {
        return Stream.of(
                row.network(),
                words.of("network.function." + row.function(), language),
                words.of("report.csv.standing." + row.standing(), language),
                row.standing() == Standing.NO_SHOW
                        ? ""
                        : words.of("report.csv." + (row.signed() ? "yes" : "no"), language));
    }
}
