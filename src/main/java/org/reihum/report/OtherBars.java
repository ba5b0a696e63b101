package org.reihum.report;

import java.util.List;
import java.util.stream.Stream;

/** The pictures of the other reports: ways of the networks, how many were reached, how fast they answered. */
final class OtherBars {

    private static final int LETTERS = 23;
    private static final Percentages ALL = new Percentages(1);

    private OtherBars() {}

    /** None where there is nothing to show. */
    static List<Bars> of(OtherBody body, Wording words) {
        if (body instanceof HostingLedger ledger) {
            return ways(ledger, words);
        }
        return body instanceof Reach reach ? reached(reach, words) : hours((ResponseTimes) body, words);
    }

    private static List<Bars> ways(HostingLedger ledger, Wording words) {
        return Bars.of(
                words.of("report.bars.ways"),
                List.of(),
                ledger.networks().stream()
                        .map(network -> new Bars.Row(
                                Bars.brief(network.network(), LETTERS), network.km(), 0, 0, way(network, words)))
                        .toList());
    }

    private static String way(HostingLedger.Line network, Wording words) {
        return network.trips() > 0 && network.unknown() == network.trips()
                ? words.of("report.bars.way.unknown", network.trips())
                : words.of("report.bars.way", network.km(), network.trips());
    }

    private static List<Bars> reached(Reach reach, Wording words) {
        return Stream.of(
                        reached(words.of("report.bars.firms"), reach.firms(), words),
                        reached(words.of("report.bars.people"), reach.people(), words))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Bars> reached(String title, Reach.Group group, Wording words) {
        return Bars.of(
                title,
                List.of(),
                List.of(
                        part("known", group.known(), group, words),
                        part("invited", group.invited(), group, words),
                        part("answered", group.answered(), group, words),
                        part("came", group.came(), group, words),
                        part("cameAgain", group.cameAgain(), group, words),
                        part("never", group.never(), group, words)));
    }

    private static Bars.Row part(String what, int number, Reach.Group group, Wording words) {
        String percent = words.percent(ALL.of(number, group.known()));
        return new Bars.Row(
                words.of("report.reach." + what), number, 0, 0, words.number(number) + " (" + percent + ")");
    }

    private static List<Bars> hours(ResponseTimes times, Wording words) {
        List<String> legend = List.of(
                words.of("report.bars.legend.quarter"),
                words.of("report.bars.legend.half"),
                words.of("report.bars.legend.threeQuarters"));
        Stream<Bars.Row> channels =
                times.channels().stream().map(line -> hours("report.guests.channel." + line.channel(), line, words));
        Stream<Bars.Row> all = Stream.of(times.all())
                .filter(line -> line.answers() > 0)
                .map(line -> hours("report.csv.allChannels", line, words));
        return Bars.of(
                words.of("report.bars.hours"),
                legend,
                Stream.concat(channels, all).toList());
    }

    /** A quarter has answered where the full part ends, half of them where the hatched one does. */
    private static Bars.Row hours(String key, ResponseTimes.Line line, Wording words) {
        return new Bars.Row(
                Bars.brief(words.of(key), LETTERS),
                line.lowerHours(),
                line.medianHours() - line.lowerHours(),
                line.upperHours() - line.medianHours(),
                words.of(
                        "report.bars.hours.of",
                        TimesInWords.span(line.lowerHours(), words),
                        TimesInWords.span(line.medianHours(), words),
                        TimesInWords.span(line.upperHours(), words)));
    }
}
