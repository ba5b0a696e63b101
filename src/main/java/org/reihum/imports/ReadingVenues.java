package org.reihum.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;

/** Reads what lines say of houses and their rooms; the first thing that is wrong with one refuses it. */
final class ReadingVenues implements Function<Cells, List<VenueRow>> {

    private static final Pattern POSTCODE = Pattern.compile("^(?:D-)?(\\d{4,5})\\s+");
    private static final Pattern STEP_FREE = Pattern.compile(
            "(?iu)(?:ja|barrierefrei|stufenlos|stufenfrei|rollstuhlgerecht|yes|step-free)(?:[,;:. ].*)?");
    private static final Pattern WITH_STEPS =
            Pattern.compile("(?iu)(?:nein|nicht (?:barrierefrei|rollstuhlgerecht)|no)(?:[,;:. ].*)?");
    private static final int LONGEST_ADDRESS = 300;

    private final Function<String, Optional<NetworkId>> networks;
    private final List<String> networkNames;
    private final List<Place> places;

    ReadingVenues(Function<String, Optional<NetworkId>> networks, List<String> networkNames, List<Place> places) {
        this.networks = networks;
        this.networkNames = networkNames;
        this.places = places;
    }

    /** @throws BadRow when the line can not be entered */
    @Override
    public List<VenueRow> apply(Cells line) {
        return List.of(read(line));
    }

    private VenueRow read(Cells cells) {
        String house = cells.required(Column.HOUSE);
        Place place = place(cells);
        String room = cells.line(Column.ROOM);
        Map<Layout, Integer> seats = ReadingSeats.of(cells);
        Boolean hybrid = yes(cells, Column.HYBRID);
        if (room.isEmpty() && (!seats.isEmpty() || Boolean.TRUE.equals(hybrid))) {
            throw BadRow.cell(BadRow.Code.MISSING, Column.ROOM, "");
        }
        String access = cells.line(Column.STEP_FREE);
        return new VenueRow(
                place, house, address(cells), directions(cells, access), stepFree(access), room, seats, hybrid);
    }

    /** Without a network that of the town, without a town the only one of the network. */
    private Place place(Cells cells) {
        String town = town(cells);
        String name = cells.line(Column.NETWORK);
        if (name.isEmpty() && town.isEmpty()) {
            throw BadRow.cell(BadRow.Code.MISSING, Column.NETWORK, "");
        }
        List<Place> own = name.isEmpty() ? places : of(name);
        List<Place> found = town.isEmpty()
                ? own
                : own.stream()
                        .filter(place -> place.name().equalsIgnoreCase(town))
                        .toList();
        if (found.isEmpty()) {
            throw BadRow.cell(
                    name.isEmpty() ? BadRow.Code.CITY : BadRow.Code.PLACE,
                    Column.CITY,
                    Nearest.proposed(town, own.stream().map(Place::name).toList()));
        }
        if (found.size() > 1) {
            throw BadRow.cell(BadRow.Code.MISSING, town.isEmpty() ? Column.CITY : Column.NETWORK, "");
        }
        return found.get(0);
    }

    private List<Place> of(String name) {
        NetworkId network = networks.apply(name)
                .orElseThrow(
                        () -> BadRow.cell(BadRow.Code.NETWORK, Column.NETWORK, Nearest.proposed(name, networkNames)));
        return places.stream().filter(place -> place.network().equals(network)).toList();
    }

    private static String town(Cells cells) {
        return POSTCODE.matcher(cells.line(Column.CITY)).replaceFirst("");
    }

    /** In one line, as the house's page has it. */
    private static String address(Cells cells) {
        String whole = cells.text(Column.ADDRESS);
        String address = whole.isEmpty() ? ofParts(cells) : joined(", ", whole.split("[,\\n]"));
        if (address.length() > LONGEST_ADDRESS) {
            throw BadRow.cell(BadRow.Code.TOO_LONG, Column.ADDRESS, address);
        }
        return Spelt.isNothing(address) ? "" : address;
    }

    private static String ofParts(Cells cells) {
        String street = cells.line(Column.STREET);
        Matcher before = POSTCODE.matcher(cells.line(Column.CITY));
        String postcode = cells.line(Column.POSTCODE).replaceFirst("^D-", "");
        String code = postcode.isEmpty() && before.find() ? before.group(1) : postcode;
        return street.isEmpty() ? "" : joined(", ", street, joined(" ", code, town(cells)));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** More than yes and no is something that guests want to know. */
    private static String directions(Cells cells, String access) {
        String note = Words.isYes(access) || Words.isNo(access) || Spelt.isNothing(access) ? "" : access;
        String directions = joined("\n", cells.text(Column.DIRECTIONS).replace('\t', ' '), note);
        if (directions.length() > Column.DIRECTIONS.length()) {
            throw BadRow.cell(BadRow.Code.TOO_LONG, Column.DIRECTIONS, directions);
        }
        return directions;
    }

    private static @Nullable Boolean stepFree(String access) {
        if (Words.isYes(access) || STEP_FREE.matcher(access).matches()) {
            return true;
        }
        return Words.isNo(access) || WITH_STEPS.matcher(access).matches() ? false : null;
    }

    private static @Nullable Boolean yes(Cells cells, Column column) {
        String cell = cells.line(column);
        if (Words.isYes(cell)) {
            return true;
        }
        if (cell.isEmpty()) {
            return null;
        }
        if (!Words.isNo(cell) && !Spelt.isNothing(cell)) {
            throw BadRow.cell(BadRow.Code.YES_OR_NO, column, cell);
        }
        return false;
    }
}
