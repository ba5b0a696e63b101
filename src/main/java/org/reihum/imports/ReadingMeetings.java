package org.reihum.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;

/** Reads what lines say of meetings that are over; the first thing that is wrong with one refuses it. */
final class ReadingMeetings implements Function<Cells, List<MeetingRow>> {

    private static final Pattern NUMBER = Pattern.compile("(?iu)\\D{0,12}?0*(\\d{1,4})\\.?(?:\\s*\\p{L}{1,20})?");
    private static final Pattern POSTCODE = Pattern.compile("^(D-)?\\d{4,5}\\s+");

    private final List<Series> allSeries;
    private final Function<String, Optional<NetworkId>> networks;
    private final List<String> networkNames;
    private final List<Place> places;
    private final KnownMeetings.Calendar calendar;
    private final Instant now;
    /** What earlier lines have said: series and number, series and day. */
    private final Map<String, Object> said = new HashMap<>();

    ReadingMeetings(
            List<Series> allSeries,
            Function<String, Optional<NetworkId>> networks,
            List<String> networkNames,
            List<Place> places,
            KnownMeetings.Calendar calendar,
            Instant now) {
        this.allSeries = allSeries;
        this.networks = networks;
        this.networkNames = networkNames;
        this.places = places;
        this.calendar = calendar;
        this.now = now;
    }

    /** @throws BadRow when the line can not be entered */
    @Override
    public List<MeetingRow> apply(Cells cells) {
        Series series = series(cells);
        String written = cells.required(Column.DAY);
        LocalDate day = Days.of(written).orElseThrow(() -> BadRow.cell(BadRow.Code.DAY, Column.DAY, written));
        if (!isPast(day, series)) {
            throw BadRow.cell(BadRow.Code.FUTURE, Column.DAY, written);
        }
        String host = cells.required(Column.HOST);
        NetworkId network = networks.apply(host)
                .orElseThrow(() -> BadRow.cell(BadRow.Code.NETWORK, Column.HOST, Nearest.proposed(host, networkNames)));
        MeetingRow row = new MeetingRow(
                series,
                number(cells),
                day,
                network,
                city(cells, network),
                cells.line(Column.TOPIC),
                cells.meaning(BadRow.Code.STATE, Column.STATE, Words::state).orElse(null));
        refuseMixedUp(row, cells.line(Column.MEETING_NUMBER));
        return List.of(row);
    }

    private boolean isPast(LocalDate day, Series series) {
        return day.isBefore(LocalDate.ofInstant(now, series.zone()));
    }

    /** Unless it is named, the only one, or the only one that goes around. */
    private Series series(Cells cells) {
        String name = cells.line(Column.SERIES);
        if (!name.isEmpty()) {
            return allSeries.stream()
                    .filter(one ->
                            one.name().equalsIgnoreCase(name) || one.slug().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> BadRow.cell(
                            BadRow.Code.SERIES,
                            Column.SERIES,
                            Nearest.proposed(
                                    name, allSeries.stream().map(Series::name).toList())));
        }
        List<Series> around =
                allSeries.stream().filter(one -> one.profile().rotates()).toList();
        List<Series> meant = allSeries.size() == 1 ? allSeries : around;
        if (meant.size() != 1) {
            throw BadRow.cell(BadRow.Code.MISSING, Column.SERIES, "");
        }
        return meant.get(0);
    }

    private static @Nullable Integer number(Cells cells) {
        String written = cells.line(Column.MEETING_NUMBER);
        if (written.isEmpty() || Spelt.isNothing(written)) {
            return null;
        }
        Matcher number = NUMBER.matcher(written);
        if (!number.matches() || number.group(1).equals("0")) {
            throw BadRow.cell(BadRow.Code.MEETING_NUMBER, Column.MEETING_NUMBER, written);
        }
        return Integer.valueOf(number.group(1));
    }

    /** The host's own towns first: two networks may have a place in one. */
    private @Nullable Place city(Cells cells, NetworkId host) {
        String town = POSTCODE.matcher(cells.line(Column.CITY)).replaceFirst("");
        if (town.isEmpty() && places.stream().anyMatch(place -> isOf(place, host))) {
            return null;
        }
        if (town.isEmpty()) {
            throw BadRow.cell(BadRow.Code.MISSING, Column.CITY, "");
        }
        return places.stream()
                .filter(place -> place.name().equalsIgnoreCase(town))
                .max(Comparator.comparing((Place place) -> isOf(place, host)))
                .orElseThrow(() -> BadRow.cell(
                        BadRow.Code.CITY,
                        Column.CITY,
                        Nearest.proposed(town, places.stream().map(Place::name).toList())));
    }

    private static boolean isOf(Place place, NetworkId host) {
        return place.network().equals(host);
    }

    /** A number belongs to one meeting, on the calendar and in the file; what is still ahead is not put right here. */
    private void refuseMixedUp(MeetingRow row, String written) {
        if (row.number() == null) {
            return;
        }
        Optional<MeetingCard> numbered = calendar.numbered(row);
        Optional<MeetingCard> onDay = calendar.onDay(row);
        boolean other = onDay.isPresent() && !onDay.equals(numbered);
        boolean ahead = numbered.filter(card -> card.day() == null || !isPast(card.day(), row.series()))
                .isPresent();
        boolean before = !same(row.series().id().value() + "#" + row.number(), row.day());
        if (other || ahead || before || !same(row.key(), row.number())) {
            throw BadRow.cell(BadRow.Code.MEETING_NUMBER, Column.MEETING_NUMBER, written);
        }
    }

    private boolean same(String key, Object value) {
        Object earlier = said.putIfAbsent(key, value);
        return earlier == null || earlier.equals(value);
    }
}
