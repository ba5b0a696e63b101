package org.reihum.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/** Reads what a line says of a person; the first thing that is wrong with it refuses the line. */
@Component
class ReadingRow implements ItemProcessor<RawRow, PersonRow> {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029\\uFFFD]");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;:<>()\\[\\]\"\\\\]+@[^@\\s,;:<>()\\[\\]\"\\\\]+\\.[\\p{L}\\p{N}-]{2,}");
    private static final Pattern PHONE = Pattern.compile("[0-9+(][0-9 ()/.+–-]{2,59}");

    private final Networks networks;

    ReadingRow(Networks networks) {
        this.networks = networks;
    }

    /** @throws BadRow when the line can not be entered */
    @Override
    public PersonRow process(RawRow row) {
        Heading heading = row.heading();
        List<String> cells = cells(row);
        for (Column column : heading.places().keySet()) {
            check(column, heading.in(cells, column));
        }
        return new PersonRow(
                row.importId(),
                known(BadRow.Code.FORM_OF_ADDRESS, Column.FORM_OF_ADDRESS, heading, cells, Words::formOfAddress),
                heading.in(cells, Column.TITLE),
                heading.in(cells, Column.FIRST_NAME),
                heading.in(cells, Column.LAST_NAME),
                fits(BadRow.Code.EMAIL, Column.EMAIL, heading, cells, EMAIL),
                fits(BadRow.Code.PHONE, Column.PHONE, heading, cells, PHONE),
                heading.in(cells, Column.ORGANISATION),
                known(BadRow.Code.SIZE, Column.SIZE, heading, cells, Words::size),
                known(BadRow.Code.NETWORK, Column.NETWORK, heading, cells, this::network),
                known(BadRow.Code.FUNCTION, Column.FUNCTION, heading, cells, Words::function),
                known(BadRow.Code.LANGUAGE, Column.LANGUAGE, heading, cells, Words::language),
                known(BadRow.Code.GROUND, Column.GROUND, heading, cells, Words::ground),
                new EmployerRow(
                        heading.in(cells, Column.TRADE),
                        heading.in(cells, Column.MUNICIPALITY),
                        heading.in(cells, Column.ADDRESS)));
    }

    private static List<String> cells(RawRow row) {
        List<String> cells = CsvText.cells(row.line().text(), row.separator())
                .orElseThrow(() -> BadRow.line(BadRow.Code.QUOTE, row.line().text()));
        int width = row.heading().width();
        if (cells.size() != width) {
            BadRow.Code code = cells.size() < width ? BadRow.Code.TOO_FEW : BadRow.Code.TOO_MANY;
            throw BadRow.line(code, cells.size() + " / " + width);
        }
        return cells;
    }

    private static void check(Column column, String cell) {
        if (CONTROL.matcher(cell).find()) {
            throw BadRow.cell(BadRow.Code.CONTROL, column, cell);
        }
        if (cell.length() > column.length()) {
            throw BadRow.cell(BadRow.Code.TOO_LONG, column, cell);
        }
        if (cell.isEmpty() && Column.REQUIRED.contains(column)) {
            throw BadRow.cell(BadRow.Code.MISSING, column, "");
        }
    }

    private static String fits(BadRow.Code code, Column column, Heading heading, List<String> cells, Pattern pattern) {
        String cell = heading.in(cells, column);
        if (!cell.isEmpty() && !pattern.matcher(cell).matches()) {
            throw BadRow.cell(code, column, cell);
        }
        return cell;
    }

    private static <T> @Nullable T known(
            BadRow.Code code,
            Column column,
            Heading heading,
            List<String> cells,
            Function<String, Optional<T>> meaning) {
        String cell = heading.in(cells, column);
        return cell.isEmpty() ? null : meaning.apply(cell).orElseThrow(() -> BadRow.cell(code, column, cell));
    }

    /** By slug, short or full name, whole: one name may be the beginning of another. Two of one name are unknown. */
    private Optional<NetworkId> network(String name) {
        List<NetworkId> found = networks.findAllByOrderByName().stream()
                .filter(network -> names(network).anyMatch(name::equalsIgnoreCase))
                .map(Network::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Stream<String> names(Network network) {
        return Stream.of(network.slug(), network.shortName(), network.name());
    }
}
