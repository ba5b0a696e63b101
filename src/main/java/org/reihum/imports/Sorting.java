package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reihum.imports.Findings.Problem;

/**
 * The lines of a chunk: rows that are good, and what is wrong with the others.
 *
 * @param leftOut how many lines are no entries
 */
record Sorting<R>(List<Numbered<R>> good, List<Problem> problems, int bad, int leftOut) {

    /** @param line which the row stands in */
    record Numbered<R>(int line, R row) {}

    static <R> Sorting<R> of(KindOfTable<R, ?> table, ImportFile file, List<? extends Body.Entry> entries) {
        Map<Column, Integer> places = file.mapping().places();
        Map<Integer, String> repeated = file.mapping().repeated(file.headings());
        var reader = table.reader(entries.stream()
                .filter(entry -> entry.standing() == Body.Standing.ENTRY)
                .map(entry -> new Cells(entry.cells(), places, repeated))
                .toList());
        List<Numbered<R>> good = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int leftOut = 0;
        for (Body.Entry entry : entries) {
            Line line = entry.line();
            if (entry.standing() == Body.Standing.NO_ENTRY) {
                leftOut++;
                problems.add(Problem.noEntry(line));
                continue;
            }
            try {
                Cells cells = new Cells(entry.cells(), places, repeated);
                refuse(entry, cells);
                cells.check();
                reader.apply(cells).forEach(row -> good.add(new Numbered<>(line.number(), row)));
            } catch (BadRow bad) {
                problems.add(Problem.of(bad.mendable(entry.whole()), bad));
            }
        }
        return new Sorting<>(good, problems, problems.size() - leftOut, leftOut);
    }

    private static void refuse(Body.Entry entry, Cells cells) {
        Line line = entry.line();
        String size = line.cells().size() + " / " + (entry.cells().size() - 1);
        switch (entry.standing()) {
            case BROKEN -> throw BadRow.line(BadRow.Code.QUOTE, line.at(0));
            case TOO_FEW -> throw BadRow.line(BadRow.Code.TOO_FEW, size);
            case TOO_MANY -> throw BadRow.line(BadRow.Code.TOO_MANY, size);
            case REPEATED -> throw BadRow.cell(BadRow.Code.NUMBER_TWICE, Column.NUMBER, cells.line(Column.NUMBER));
            case ENTRY, NO_ENTRY -> {}
        }
    }
}
