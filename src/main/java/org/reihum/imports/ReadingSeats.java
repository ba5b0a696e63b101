package org.reihum.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reihum.network.Layout;

/**
 * How many seats a room has in which layout: a column for each, or one such as "60", "Reihen: 60 / U-Form: 24". A number
 * without a layout is that of rows, in which most can sit.
 */
final class ReadingSeats {

    private static final Map<Layout, Column> COLUMNS = Map.of(
            Layout.ROWS, Column.SEATS_ROWS,
            Layout.CLASSROOM, Column.SEATS_CLASSROOM,
            Layout.U_SHAPE, Column.SEATS_U_SHAPE,
            Layout.STANDING, Column.SEATS_STANDING);
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)\\.(?=\\d{3}\\b)");
    private static final Pattern AROUND = Pattern.compile(
            "(?iu)\\b(?:ca|etwa|max|maximal|bis zu|bis|personen|pers|plätze|sitzplätze|sitze|pl|pax|bei|in|people|seats|up to)\\b\\.?|[:()=.]");
    private static final int MOST = 5000;

    private ReadingSeats() {}

    /** @throws BadRow when a number is none, or a layout none of ours */
    static Map<Layout, Integer> of(Cells cells) {
        Map<Layout, Integer> seats = new EnumMap<>(Layout.class);
        Layout layout =
                cells.meaning(BadRow.Code.LAYOUT, Column.LAYOUT, Words::layout).orElse(Layout.ROWS);
        String together = cells.line(Column.SEATS);
        if (!isNothing(together)) {
            for (String part : together.split("[,;/|]")) {
                put(seats, layout(part, layout, together), Column.SEATS, part, together);
            }
        }
        COLUMNS.forEach((each, column) -> {
            String cell = cells.line(column);
            if (!isNothing(cell)) {
                put(seats, each, column, cell, cell);
            }
        });
        return seats;
    }

    /** In no seats at all nobody can be seated so. */
    private static boolean isNothing(String cell) {
        return Spelt.isNothing(cell) || cell.equals("0");
    }

    private static Layout layout(String part, Layout otherwise, String cell) {
        String word = AROUND.matcher(NUMBER.matcher(even(part)).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return word.isEmpty()
                ? otherwise
                : Words.layout(word).orElseThrow(() -> BadRow.cell(BadRow.Code.SEATS, Column.SEATS, cell));
    }

    /** The same layout twice must not be two numbers. */
    private static void put(Map<Layout, Integer> seats, Layout layout, Column column, String cell, String whole) {
        Matcher number = NUMBER.matcher(even(cell));
        String digits = number.find() ? number.group() : "";
        boolean one = !digits.isEmpty() && digits.length() <= 5 && !number.find();
        int count = one ? Integer.parseInt(digits) : 0;
        if (count < 1 || count > MOST) {
            throw BadRow.cell(BadRow.Code.SEATS, column, whole);
        }
        Integer before = seats.putIfAbsent(layout, count);
        if (before != null && before != count) {
            throw BadRow.cell(BadRow.Code.SEATS, column, whole);
        }
    }

    private static String even(String cell) {
        return THOUSANDS.matcher(cell).replaceAll("");
    }
}
