package org.reihum.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.report.ReportContent.Counts;

/**
 * One figure of a meeting, or of several together.
 *
 * @param key of its name among the messages
 * @param figure a whole number, a fraction or a text; null for none
 */
record FigureColumn(String key, Function<Counts, @Nullable Object> figure) {

    private static final List<FigureColumn> COUNTED = List.of(
            of("invited", Counts::invited),
            of("accepted", Counts::accepted),
            of("promoted", Counts::promoted),
            of("waiting", Counts::waiting),
            of("withdrawn", Counts::withdrawn),
            of("declined", Counts::declined),
            of("tentative", Counts::tentative),
            of("open", Counts::open),
            of("excused", Counts::excused),
            of("expected", Counts::expected),
            of("presentExpected", Counts::present),
            of("walkIns", Counts::walkIns),
            of("present", Counts::participations),
            of("online", Counts::online),
            of("participants", Counts::people),
            of("noShows", Counts::noShows),
            of("noShowPercent", counts -> fraction(counts.noShowPercent())),
            of("networks", counts -> counts.networks().size()),
            of("which", counts -> String.join(", ", counts.networks())),
            of("organisations", Counts::organisations));

    private static final List<FigureColumn> SIZES = List.of(
            of("smes", counts -> counts.sizes().smes()),
            of("smePercent", counts -> fraction(counts.sizes().smePercent())),
            of("largeOnes", counts -> counts.sizes().large()),
            of("sizeUnknown", counts -> counts.sizes().unknown()),
            of("unsigned", Counts::unsigned));

    /** All that are told of a meeting. */
    static final List<FigureColumn> ALL =
            Stream.of(COUNTED, functions(), SIZES).flatMap(List::stream).toList();

    private static FigureColumn of(String name, Function<Counts, @Nullable Object> figure) {
        return new FigureColumn("report.csv." + name, figure);
    }

    private static List<FigureColumn> functions() {
        return Stream.of(org.reihum.network.Function.values())
                .map(function -> new FigureColumn("network.function." + function, counts -> counts.of(function.name())))
                .toList();
    }

    private static @Nullable BigDecimal fraction(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    /** As text; empty for none. */
    String text(@Nullable Counts counts, Locale language) {
        return ReportWords.value(counts == null ? null : figure.apply(counts), language);
    }
}
