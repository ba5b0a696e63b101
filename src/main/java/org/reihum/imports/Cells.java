package org.reihum.imports;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A line, read by our columns.
 *
 * @param repeated places of the columns of which there may be several, with their headings
 */
record Cells(List<String> texts, Map<Column, Integer> places, Map<Integer, String> repeated) {

    Cells(List<String> texts, Map<Column, Integer> places) {
        this(texts, places, Map.of());
    }

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029\\uFFFD&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\n\\t\\u200B\\u200C\\u200D\\uFEFF\\u00AD ]+");

    /** @throws BadRow when it holds what can not be entered into any column */
    void check() {
        places.keySet().forEach(column -> check(column, text(column)));
        repeated.keySet().forEach(place -> check(Column.TURNOUT_AT, at(place)));
    }

    private static void check(Column column, String cell) {
        if (CONTROL.matcher(cell).find()) {
            throw BadRow.cell(BadRow.Code.CONTROL, column, cell);
        }
        if (cell.length() > column.length()) {
            throw BadRow.cell(BadRow.Code.TOO_LONG, column, cell);
        }
    }

    /** The same without all other columns. */
    Cells only(Collection<Column> some) {
        Map<Column, Integer> fewer = new EnumMap<>(places);
        fewer.keySet().retainAll(some);
        return new Cells(texts, fewer);
    }

    /** As it stands; empty when there is no such column. */
    String text(Column column) {
        Integer place = places.get(column);
        return place == null ? "" : at(place);
    }

    /** What stands in that column of the file. */
    String at(int place) {
        return place >= texts.size() ? "" : texts.get(place);
    }

    /** In one line. */
    String line(Column column) {
        return BLANKS.matcher(text(column)).replaceAll(" ").strip();
    }

    /** @throws BadRow when it is empty */
    String required(Column column) {
        String text = line(column);
        if (text.isEmpty()) {
            throw BadRow.cell(BadRow.Code.MISSING, column, "");
        }
        return text;
    }

    /**
     * What a cell means; empty when it is.
     *
     * @throws BadRow when it has no meaning to us
     */
    <T> Optional<T> meaning(BadRow.Code otherwise, Column column, Function<String, Optional<T>> words) {
        String cell = line(column);
        return cell.isEmpty()
                ? Optional.empty()
                : Optional.of(words.apply(cell).orElseThrow(() -> BadRow.cell(otherwise, column, cell)));
    }
}
