package org.reihum.hosting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;

/** How a poll stands: for each date who can, who could and who can not, and what the plan would pay for it. */
@Component
class PollTable {

    private final OfferedDates dates;
    private final PollAnswers answers;
    private final Networks networks;
    private final DatePrices prices;

    PollTable(OfferedDates dates, PollAnswers answers, Networks networks, DatePrices prices) {
        this.dates = dates;
        this.answers = answers;
        this.networks = networks;
        this.prices = prices;
    }

    /** @param price empty where nobody can tell it */
    record Column(OfferedDate date, Map<Vote, Long> counts, Optional<List<String>> price) {

        public long count(String vote) {
            return counts.getOrDefault(Vote.valueOf(vote), 0L);
        }
    }

    /** One network; {@code networkName} is its short name. */
    record Row(String networkName, PollAnswer answer) {

        public String vote(OfferedDate date) {
            Vote vote = answer.votes().get(date.id());
            return vote == null ? "" : vote.name();
        }
    }

    /** @param rows by name of the network */
    record Standing(List<Column> columns, List<Row> rows) {

        public long answered() {
            return rows.stream().filter(row -> row.answer().answered()).count();
        }

        public boolean priced() {
            return columns.stream().anyMatch(column -> column.price().isPresent());
        }
    }

    Standing of(DatePoll poll) {
        Map<NetworkId, PollAnswer> asked =
                answers.to(poll.id()).stream().collect(Collectors.toMap(PollAnswer::network, Function.identity()));
        List<Row> rows = networks.byName().stream()
                .filter(network -> asked.containsKey(network.id()))
                .map(network -> row(network, asked.get(network.id())))
                .toList();
        return new Standing(columns(poll, rows), rows);
    }

    private static Row row(Network network, PollAnswer answer) {
        return new Row(network.shortName(), answer);
    }

    private List<Column> columns(DatePoll poll, List<Row> rows) {
        List<OfferedDate> offered = dates.of(poll);
        List<LocalDate> days = offered.stream().map(OfferedDate::day).toList();
        Map<LocalDate, List<String>> known = prices.of(poll.meeting(), days);
        return offered.stream()
                .map(date -> new Column(date, counts(date, rows), Optional.ofNullable(known.get(date.day()))))
                .toList();
    }

    private static Map<Vote, Long> counts(OfferedDate date, List<Row> rows) {
        return rows.stream()
                .map(row -> row.answer().votes().get(date.id()))
                .filter(vote -> vote != null)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
