package org.reihum.imports;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.network.HoldingHouses;
import org.springframework.stereotype.Component;

/** Houses with their rooms, one room a line: the same house stands in as many lines as it has rooms. */
@Component
class VenuesTable implements KindOfTable<VenueRow, KnownVenue> {

    private final KnownVenues venues;
    private final HoldingHouses holding;
    private final EntityManager entities;

    VenuesTable(KnownVenues venues, HoldingHouses holding, EntityManager entities) {
        this.venues = venues;
        this.holding = holding;
        this.entities = entities;
    }

    @Override
    public Kind kind() {
        return Kind.VENUES;
    }

    @Override
    public Function<Cells, List<VenueRow>> reader() {
        return venues.reading();
    }

    @Override
    public Object identity(VenueRow row) {
        return row.key();
    }

    /** The second room comes into the house that the first has opened. */
    @Override
    public Object turn(VenueRow row) {
        return row.houseKey();
    }

    @Override
    public List<Judged<VenueRow, KnownVenue>> judge(List<VenueRow> rows) {
        Map<String, KnownVenue> known = venues.find(rows);
        return rows.stream()
                .map(row -> judge(row, known.getOrDefault(row.houseKey(), KnownVenue.NEW)))
                .toList();
    }

    private static Judged<VenueRow, KnownVenue> judge(VenueRow row, KnownVenue known) {
        return new Judged<>(row, row.who(), known.knows(row), known.isFilledBy(row), known.differences(row), known);
    }

    /** Two files, or a file and the page of a house, must not open it twice or undo each other. */
    @Override
    public boolean hold(List<Judged<VenueRow, KnownVenue>> judged) {
        holding.hold();
        entities.flush();
        // what is read once more is as the others have left it
        entities.clear();
        return true;
    }

    @Override
    public void enter(List<Judged<VenueRow, KnownVenue>> judged, boolean taking, String who) {
        judged.forEach(one -> venues.keep(one.row(), one.known(), taking));
    }

    @Override
    public List<Column> shown() {
        return List.of(
                Column.HOUSE,
                Column.CITY,
                Column.NETWORK,
                Column.ADDRESS,
                Column.STEP_FREE,
                Column.ROOM,
                Column.SEATS,
                Column.HYBRID);
    }

    @Override
    public String shown(VenueRow row, Column column) {
        return switch (column) {
            case HOUSE -> row.house();
            case CITY -> row.place().name();
            case NETWORK -> venues.network(row.place().network());
            case ADDRESS -> row.address();
            case STEP_FREE -> row.stepFree() == null ? "" : Words.yesOrNo(row.stepFree());
            case ROOM -> row.room();
            case SEATS ->
                row.seats().entrySet().stream()
                        .map(seats -> Words.shown(seats.getKey()) + " " + seats.getValue())
                        .collect(Collectors.joining(", "));
            case HYBRID -> row.hybrid() == null ? "" : Words.yesOrNo(row.hybrid());
            default -> "";
        };
    }
}
