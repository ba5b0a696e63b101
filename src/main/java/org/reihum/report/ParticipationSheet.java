package org.reihum.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.AttendanceLine;
import org.reihum.attendance.AttendanceStanding;
import org.reihum.network.GermanOrder;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.report.ReportContent.MeetingLine;
import org.springframework.stereotype.Component;

/**
 * The cells of the list of participations, and of those who were missed: of one meeting with names, of a period with numbers
 * for people. Has one list after the other in memory, never all.
 */
@Component
class ParticipationSheet {

    private static final List<String> NAMED =
            List.of("lastName", "firstName", "organisation", "network", "function", "standing", "signed");

    private static final List<String> NUMBERED =
            List.of("number", "date", "person", "organisation", "size", "network", "function", "standing", "signed");

    private final ReportWords words;
    private final ReportLists lists;
    private final GuestNumbers guestNumbers;
    private final Networks networks;

    ParticipationSheet(ReportWords words, ReportLists lists, GuestNumbers guestNumbers, Networks networks) {
        this.words = words;
        this.lists = lists;
        this.guestNumbers = guestNumbers;
        this.networks = networks;
    }

    /** What all lines need. */
    private record Book(Report report, GuestNumbers.Numbers numbers, Map<NetworkId, String> names, Words words) {}

    /** Words that stand in many lines, each looked up once. */
    private final class Words {
        private final Locale language;
        private final Map<String, String> found = new HashMap<>();

        Words(Locale language) {
            this.language = language;
        }

        String of(String key) {
            return found.computeIfAbsent(key, unknown -> words.of(unknown, language));
        }
    }

    List<String> heading(Report report) {
        List<String> heading = (report.names() ? NAMED : NUMBERED)
                .stream()
                        .map(column -> words.of("report.csv." + column, report.language()))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (report.severalSeries()) {
            heading.add(1, words.of("report.run.series", report.language()));
        }
        return heading;
    }

    /** Meeting by meeting, cancelled ones left out. @param meetings as they were counted */
    Iterator<List<@Nullable Object>> lines(Report report, List<MeetingLine> meetings) {
        var book = new Book(
                report,
                guestNumbers.of(report.id(), meetings),
                networks.findAllByOrderByName().stream().collect(Collectors.toMap(Network::id, Network::shortName)),
                new Words(report.language()));
        return meetings.stream()
                .filter(meeting -> !meeting.cancelled())
                .flatMap(meeting -> at(meeting, book))
                .iterator();
    }

    private Stream<List<@Nullable Object>> at(MeetingLine meeting, Book book) {
        Report report = book.report();
        List<AttendanceLine> lines = lists.lines(report, meeting);
        if (report.names()) {
            return lines.stream().sorted(whoCameFirst()).map(line -> named(line, book));
        }
        // by number: the order of the names would tell the names
        record Numbered(String person, AttendanceLine line) {}
        String day = words.day(meeting.day(), report.language());
        return lines.stream()
                .map(line -> new Numbered(book.numbers().of(line.who()), line))
                .sorted(Comparator.comparing((Numbered each) -> each.person().length())
                        .thenComparing(Numbered::person)
                        .thenComparing(each -> each.line().entry().orElse(0L)))
                .map(each -> numbered(meeting, day, each.person(), each.line(), book));
    }

    private static Comparator<AttendanceLine> whoCameFirst() {
        return Comparator.comparing((AttendanceLine line) -> line.standing() == AttendanceStanding.NO_SHOW)
                .thenComparing(GermanOrder.ofPeople(
                        line -> line.who().lastName(), line -> line.who().firstName()))
                .thenComparing(line -> line.entry().orElse(0L));
    }

    private static List<@Nullable Object> named(AttendanceLine line, Book book) {
        return List.of(
                line.who().lastName(),
                line.who().firstName(),
                line.who().organisation(),
                network(line, book),
                function(line, book),
                standing(line, book),
                signed(line, book));
    }

    private static List<@Nullable Object> numbered(
            MeetingLine meeting, String day, String person, AttendanceLine line, Book book) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                meeting.number(),
                day,
                person,
                line.who().organisation(),
                line.who().sizeClass() == null
                        ? ""
                        : book.words().of("report.csv.size." + line.who().sizeClass()),
                network(line, book),
                function(line, book),
                standing(line, book),
                signed(line, book)));
        if (book.report().severalSeries()) {
            cells.add(1, meeting.series());
        }
        return cells;
    }

    private static String network(AttendanceLine line, Book book) {
        return line.who().network() == null
                ? ""
                : book.names().getOrDefault(line.who().network(), "");
    }

    private static String function(AttendanceLine line, Book book) {
        return book.words().of("network.function." + line.who().function());
    }

    private static String standing(AttendanceLine line, Book book) {
        return book.words().of("report.csv.standing." + line.standing());
    }

    private static String signed(AttendanceLine line, Book book) {
        return line.standing() == AttendanceStanding.NO_SHOW
                ? ""
                : book.words().of(line.signed() ? "report.csv.yes" : "report.csv.no");
    }
}
