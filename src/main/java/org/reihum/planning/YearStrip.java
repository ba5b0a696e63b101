package org.reihum.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A year, or half of one, as a strip (see site/year): months and weeks, the meetings as stops, and below them a row for each
 * kind of days that weigh on a date.
 *
 * @param id of the drawing in its page
 * @param title which months it shows
 * @param left where the days begin, {@code right} where they end
 * @param today where today is; null when it lies outside
 */
record YearStrip(
        String id,
        String title,
        double width,
        double height,
        double left,
        double right,
        List<Month> months,
        List<Double> weeks,
        List<StripStop> stops,
        List<StripRow> rows,
        @Nullable Double today) {

    /** Base line of the cities' names next to the stops. */
    static final double CITIES = 58;

    /** The line of the stops. */
    static final double LINE = 76;

    private static final double ROWS = 100;
    static final int MOST_MONTHS = 36;

    record Month(double x, double labelX, String name) {}

    /**
     * As many strips as it takes to show every stop from today's month on, at least a year and at most three.
     *
     * @param meetings in order of day; those before this month are not shown
     */
    static List<YearStrip> from(LocalDate today, Season season, StripLook look, PictureWords words, Locale locale) {
        YearMonth first = YearMonth.from(today);
        long needed =
                ChronoUnit.MONTHS.between(first, YearMonth.from(season.lastDay().orElse(today))) + 1;
        long months = Math.max(12, Math.min(MOST_MONTHS, needed));
        List<YearStrip> strips = new ArrayList<>();
        for (int shown = 0; shown < months; shown += look.months()) {
            Stretch stretch = new Stretch(
                    first.plusMonths(shown), look.months(), look.gutter(), look.width() - look.gutter() - 1);
            strips.add(strip(stretch, today, season, look, words, locale));
        }
        return strips;
    }

    /** What is drawn into the strips. */
    record Season(List<StripStop.Stopping> meetings, List<Band> bands) {

        Season {
            meetings = List.copyOf(meetings);
            bands = List.copyOf(bands);
        }

        Optional<LocalDate> lastDay() {
            return meetings.stream().map(meeting -> meeting.line().day()).max(LocalDate::compareTo);
        }
    }

    private static YearStrip strip(
            Stretch stretch, LocalDate today, Season season, StripLook look, PictureWords words, Locale locale) {
        List<StripRow> rows = StripRow.below(ROWS, season.bands(), stretch, look);
        double end =
                rows.stream().mapToDouble(row -> row.y() + row.height()).max().orElse(LINE + 14);
        YearMonth last = stretch.first().plusMonths(stretch.months() - 1L);
        return new YearStrip(
                look.name() + '-' + stretch.first(),
                words.say(
                        "planning.year.title",
                        locale,
                        words.month(stretch.first(), true, locale),
                        words.month(last, true, locale)),
                look.width(),
                end + 6,
                stretch.left(),
                stretch.left() + stretch.width(),
                months(stretch, words, locale),
                stretch.mondays().stream()
                        .map(monday -> RouteMap.tenth(stretch.x(monday)))
                        .toList(),
                StripStop.along(
                        season.meetings().stream()
                                .filter(meeting -> stretch.holds(meeting.line().day()))
                                .toList(),
                        stretch,
                        CITIES),
                rows,
                stretch.holds(today) ? (Double) RouteMap.tenth(stretch.middle(today)) : null);
    }

    private static List<Month> months(Stretch stretch, PictureWords words, Locale locale) {
        return stretch.eachMonth()
                .map(month -> {
                    boolean withYear = month.equals(stretch.first()) || month.getMonthValue() == 1;
                    double x = stretch.x(month.atDay(1));
                    return new Month(RouteMap.tenth(x), RouteMap.tenth(x + 4), words.month(month, withYear, locale));
                })
                .toList();
    }

    /** For {@code viewBox}. */
    public String box() {
        return String.format(Locale.ROOT, "0 0 %.0f %.0f", width, height);
    }
}
