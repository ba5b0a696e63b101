package org.reihum.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.reihum.network.Spelling;

/** Finds the meetings on the calendar that lines, or the headings of columns, mean: those that were held and whose list is open. */
final class MeetingsMeant {

    private final List<Series> allSeries;
    private final Function<SeriesId, List<MeetingCard>> calendar;
    private final Predicate<MeetingCard> isClosed;
    private final Instant now;
    private final Map<SeriesId, List<MeetingCard>> cards = new HashMap<>();
    private final Map<MeetingCard, Boolean> closed = new HashMap<>();
    /** A heading stands above as many cells as there are lines. */
    private final Map<List<String>, MeetingCard> ofHeadings = new HashMap<>();

    private @Nullable Set<String> towns;

    MeetingsMeant(
            List<Series> allSeries,
            Function<SeriesId, List<MeetingCard>> calendar,
            Predicate<MeetingCard> isClosed,
            Instant now) {
        this.allSeries = allSeries;
        this.calendar = calendar;
        this.isClosed = isClosed;
        this.now = now;
    }

    /** Whether a heading names a meeting. */
    static boolean isNamedIn(String heading) {
        return Meant.in(heading).saysAnything();
    }

    /** @throws BadRow when it is none, or none whose list can be written */
    MeetingCard of(Cells cells) {
        String day = cells.line(Column.DAY);
        String meeting = cells.line(Column.MEETING);
        if (day.isEmpty() && meeting.isEmpty()) {
            throw BadRow.cell(
                    BadRow.Code.MISSING, cells.places().containsKey(Column.DAY) ? Column.DAY : Column.MEETING, "");
        }
        Meant said = Meant.in(meeting);
        if (!meeting.isEmpty() && !said.saysAnything()) {
            throw BadRow.cell(BadRow.Code.MEETING, Column.MEETING, meeting);
        }
        LocalDate on = day.isEmpty()
                ? said.day()
                : Days.of(day).orElseThrow(() -> BadRow.cell(BadRow.Code.DAY, Column.DAY, day));
        Meant meant = new Meant(on, said.number(), meeting + " " + cells.line(Column.CITY));
        return one(meant, series(cells), day.isEmpty() ? Column.MEETING : Column.DAY, (meeting + " " + day).strip());
    }

    /** The same of the heading of a column. */
    MeetingCard of(String heading, Cells cells) {
        List<String> said = List.of(heading, cells.line(Column.SERIES));
        MeetingCard known = ofHeadings.get(said);
        if (known == null) {
            known = one(Meant.in(heading), series(cells), Column.TURNOUT_AT, heading);
            ofHeadings.put(said, known);
        }
        return known;
    }

    private List<Series> series(Cells cells) {
        String name = cells.line(Column.SERIES);
        if (name.isEmpty()) {
            return allSeries;
        }
        List<Series> named = allSeries.stream()
                .filter(one -> one.name().equalsIgnoreCase(name) || one.slug().equalsIgnoreCase(name))
                .toList();
        if (named.isEmpty()) {
            throw BadRow.cell(
                    BadRow.Code.SERIES,
                    Column.SERIES,
                    Nearest.proposed(name, allSeries.stream().map(Series::name).toList()));
        }
        return named;
    }

    private MeetingCard one(Meant meant, List<Series> among, Column column, String written) {
        List<MeetingCard> found = among.stream()
                .flatMap(series -> cards(series.id()).stream())
                .filter(meant::is)
                .filter(card -> meant.saysAnything())
                .toList();
        if (found.isEmpty()) {
            throw BadRow.cell(BadRow.Code.MEETING, column, written);
        }
        List<MeetingCard> held = found.stream()
                .filter(card -> !card.cancelled() || found.stream().noneMatch(other -> isHeldInstead(other, card)))
                .toList();
        List<MeetingCard> there = inSaidTown(held, meant.text());
        if (there.isEmpty()) {
            throw BadRow.cell(BadRow.Code.MEETING, column, written);
        }
        if (there.size() > 1) {
            throw BadRow.cell(BadRow.Code.MEETINGS, column, written);
        }
        return open(there.get(0), column, written);
    }

    /** That one was cancelled says nothing of the meetings of others. */
    private static boolean isHeldInstead(MeetingCard other, MeetingCard cancelled) {
        return !other.cancelled() && other.seriesId().equals(cancelled.seriesId());
    }

    /** All where no town is named; where one is, none that was elsewhere. */
    private List<MeetingCard> inSaidTown(List<MeetingCard> all, String text) {
        String spelt = " " + Spelling.of(text) + " ";
        if (towns().stream().noneMatch(town -> spelt.contains(" " + town + " "))) {
            return all;
        }
        List<MeetingCard> there = all.stream()
                .filter(card -> spelt.contains(" " + Spelling.of(card.city()) + " "))
                .toList();
        return there.isEmpty()
                ? all.stream().filter(card -> card.city().isEmpty()).toList()
                : there;
    }

    /** Where meetings are, as {@link Spelling#of} has it. */
    private Set<String> towns() {
        if (towns == null) {
            towns = allSeries.stream()
                    .flatMap(series -> cards(series.id()).stream())
                    .map(card -> Spelling.of(card.city()))
                    .filter(town -> !town.isEmpty())
                    .collect(Collectors.toSet());
        }
        return towns;
    }

    private List<MeetingCard> cards(SeriesId series) {
        return cards.computeIfAbsent(series, calendar);
    }

    private MeetingCard open(MeetingCard card, Column column, String written) {
        if (card.cancelled()) {
            throw BadRow.cell(BadRow.Code.NOT_HELD, column, written);
        }
        LocalDate day = card.day();
        if (day == null || !day.isBefore(LocalDate.ofInstant(now, card.zone()))) {
            throw BadRow.cell(BadRow.Code.FUTURE, column, written);
        }
        if (closed.computeIfAbsent(card, isClosed::test)) {
            throw BadRow.cell(BadRow.Code.CLOSED_LIST, column, written);
        }
        return card;
    }
}
