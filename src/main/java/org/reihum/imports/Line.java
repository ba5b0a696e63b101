package org.reihum.imports;

import java.util.List;

/**
 * A line of a table as it came.
 *
 * @param number as an editor or a spreadsheet counts, from 1
 * @param cells tidied: no blanks around, umlauts as one character; of a broken line its text in one cell
 * @param broken its quotes do not match
 */
record Line(int number, List<String> cells, boolean broken) {

    static Line of(int number, List<String> cells) {
        return new Line(number, cells, false);
    }

    /** What stands there; empty when the line ends before. */
    String at(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
