package org.reihum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.report.OtherTable.Column;
import org.reihum.report.OtherTable.Line;

/** What the other reports say, as tables. */
final class OtherTables {

    private static final List<Column> HOSTING = List.of(
            Column.of("report.csv.hosted"),
            Column.text("report.csv.hostedWhen"),
            Column.ofLists("report.csv.trips"),
            Column.ofLists("report.csv.unknownTrips"),
            Column.ofLists("report.csv.km"),
            Column.ofLists("report.csv.minutes"),
            Column.ofLists("report.csv.longTrips"),
            Column.ofLists("report.csv.longest"));

    private static final List<Column> GROUPS = List.of(
            Column.of("report.reach.known"),
            Column.of("report.reach.invited"),
            Column.of("report.reach.answered"),
            Column.ofLists("report.reach.came"),
            Column.ofLists("report.reach.cameAgain"),
            Column.ofLists("report.reach.never"));

    private static final List<Column> FIRMS = List.of(
            Column.text("report.csv.size"),
            Column.of("report.csv.known"),
            Column.of("report.csv.invitedPeople"),
            Column.of("report.csv.answered"),
            Column.ofLists("report.csv.came"),
            Column.ofLists("report.csv.meetings"));

    private static final List<Column> RESPONSE = List.of(
            Column.of("report.csv.answers"),
            Column.of("report.csv.lower"),
            Column.of("report.csv.median"),
            Column.of("report.csv.upper"));

    private OtherTables() {}

    /** The table that page and paper show: of a reach that of its groups, because its lines are thousands. */
    static OtherTable shown(OtherBody body, Wording words) {
        return body instanceof Reach reach ? groups(reach, words) : file(body, words);
    }

    /** The table that the files hold. */
    static OtherTable file(OtherBody body, Wording words) {
        if (body instanceof HostingLedger ledger) {
            return hosting(ledger, words);
        }
        return body instanceof Reach reach ? firms(reach, words) : response((ResponseTimes) body, words);
    }

    private static OtherTable hosting(HostingLedger ledger, Wording words) {
        return new OtherTable(
                words.of("report.csv.network"),
                HOSTING,
                ledger.networks().stream()
                        .map(network -> line(
                                network.id() == 0 ? network.network() : Long.toString(network.id()),
                                network.network(),
                                network.hosted().size(),
                                network.hosted().stream()
                                        .map(meeting -> words.day(meeting.day()) + " " + meeting.city())
                                        .collect(Collectors.joining(", ")),
                                network.trips(),
                                network.unknown(),
                                network.km(),
                                network.minutes(),
                                network.longTrips(),
                                network.longest()))
                        .toList());
    }

    private static OtherTable groups(Reach reach, Wording words) {
        List<Line> lines = new ArrayList<>();
        lines.add(group("firms", words.of("report.reach.firms"), reach.firms()));
        reach.sizes()
                .forEach(sized -> lines.add(
                        group("size " + sized.size(), words.of("report.reach.size." + sized.size()), sized.firms())));
        lines.add(group("people", words.of("report.reach.people"), reach.people()));
        return new OtherTable(words.of("report.reach.group"), GROUPS, lines);
    }

    private static Line group(String key, String name, Reach.Group group) {
        return line(
                key,
                name,
                group.known(),
                group.invited(),
                group.answered(),
                group.came(),
                group.cameAgain(),
                group.never());
    }

    private static OtherTable firms(Reach reach, Wording words) {
        Reach.Group people = reach.people();
        Line everyone = line(
                "everyone",
                words.of("report.csv.everyone"),
                "",
                people.known(),
                people.invited(),
                people.answered(),
                people.came(),
                null);
        Stream<Line> firms = reach.lines().stream()
                .map(firm -> line(
                        Long.toString(firm.firm()),
                        firm.name(),
                        firm.size() == null ? "" : words.of("report.csv.size." + firm.size()),
                        firm.people(),
                        firm.invited(),
                        firm.answered(),
                        firm.came(),
                        firm.meetings()));
        return new OtherTable(
                words.of("report.csv.firm"),
                FIRMS,
                Stream.concat(Stream.of(everyone), firms).toList());
    }

    private static OtherTable response(ResponseTimes times, Wording words) {
        List<Line> lines = new ArrayList<>();
        times.channels()
                .forEach(line -> lines.add(response(words.of("report.guests.channel." + line.channel()), line)));
        lines.add(response(words.of("report.csv.allChannels"), times.all()));
        String nobody = words.of("report.csv.unanswered");
        lines.add(line(nobody, nobody, times.unanswered(), null, null, null));
        return new OtherTable(words.of("report.csv.channel"), RESPONSE, lines);
    }

    private static Line response(String name, ResponseTimes.Line line) {
        boolean none = line.answers() == 0;
        return line(
                name,
                name,
                line.answers(),
                none ? null : BigDecimal.valueOf(line.lowerHours()),
                none ? null : BigDecimal.valueOf(line.medianHours()),
                none ? null : BigDecimal.valueOf(line.upperHours()));
    }

    private static Line line(String key, String name, @Nullable Object... cells) {
        return new Line(key, name, Arrays.asList(cells));
    }
}
