package org.reihum.imports;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list of ours that was edited elsewhere. A line is known by its number; only what its cells say otherwise than what
 * stands here is read, so that a cell that nobody touched changes nothing.
 */
class EditedTable<T> implements KindOfTable<EditedRow<T>, EditedRow<T>> {

    private static final int STAMP = 12;

    private final EditableList<T> list;

    EditedTable(EditableList<T> list) {
        this.list = list;
    }

    /** Columns of ours that are not about the line itself. */
    static List<Column> contents(Kind kind) {
        return kind.columns().stream()
                .filter(column -> column != Column.NUMBER && column != Column.STAMP)
                .toList();
    }

    /** The same as long as all cells are. */
    static <T> String stamp(EditableList<T> list, T one) {
        return Digest.of(contents(list.kind()).stream()
                        .map(column -> list.text(one, column))
                        .toList())
                .substring(0, STAMP);
    }

    @Override
    public Kind kind() {
        return list.kind();
    }

    @Override
    public Function<Cells, List<EditedRow<T>>> reader() {
        return reader(List.of());
    }

    @Override
    public Function<Cells, List<EditedRow<T>>> reader(List<Cells> chunk) {
        Map<Long, T> known = list.find(
                chunk.stream().flatMap(cells -> number(cells).stream()).collect(Collectors.toSet()));
        var editing = list.editing();
        Map<Long, Integer> seen = new HashMap<>();
        return cells -> {
            Optional<Long> number = number(cells);
            if (number.isEmpty() && !cells.line(Column.NUMBER).isEmpty()
                    || number.isPresent() && !known.containsKey(number.get())) {
                throw BadRow.cell(BadRow.Code.NUMBER, Column.NUMBER, cells.line(Column.NUMBER));
            }
            if (number.isPresent() && seen.merge(number.get(), 1, Integer::sum) > 1) {
                throw BadRow.cell(BadRow.Code.NUMBER_TWICE, Column.NUMBER, cells.line(Column.NUMBER));
            }
            return List.of(
                    number.isPresent()
                            ? edited(editing, number.get(), known.get(number.get()), cells)
                            : added(editing, cells));
        };
    }

    /** Empty when there is none, or none that can be one of this list. */
    private Optional<Long> number(Cells cells) {
        String cell = cells.line(Column.NUMBER);
        return cell.matches(list.prefix() + "-\\d{1,18}")
                ? Optional.of(Long.valueOf(cell.substring(list.prefix().length() + 1)))
                : Optional.empty();
    }

    private EditedRow<T> edited(EditableList.Editing<T> editing, long number, T before, Cells cells) {
        Set<Column> changed = changed(before, cells);
        String stamp = stamp(list, before);
        String left = cells.line(Column.STAMP);
        var standing = stamp.equals(left) ? Asked.Standing.EDITED : Asked.Standing.MEANWHILE;
        return new EditedRow<>(
                Optional.of(number),
                list.who(before),
                differences(before, cells, changed),
                changed.isEmpty() ? before : editing.edit(before, cells, changed),
                new Asked(standing, stamp));
    }

    private EditedRow<T> added(EditableList.Editing<T> editing, Cells cells) {
        T nothing = list.nothing();
        T after = editing.edit(nothing, cells, cells.places().keySet());
        if (list.isKnown(after)) {
            throw BadRow.cell(BadRow.Code.KNOWN, Column.NUMBER, list.who(after));
        }
        Set<Column> said = changed(nothing, cells).stream()
                .filter(column -> !cells.text(column).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
        return new EditedRow<>(
                Optional.empty(),
                list.who(after),
                differences(nothing, cells, said),
                after,
                new Asked(Asked.Standing.NEW, ""));
    }

    private Set<Column> changed(T before, Cells cells) {
        Set<Column> changed = EnumSet.noneOf(Column.class);
        contents(kind()).stream()
                .filter(column -> cells.places().containsKey(column))
                .filter(column -> !asRead(list.text(before, column)).equals(cells.text(column)))
                .forEach(changed::add);
        return changed;
    }

    /** As it comes back when nobody has touched it. */
    private static String asRead(String text) {
        return CsvLines.tidy(EditableWorkbook.cell(text));
    }

    private List<Difference> differences(T before, Cells cells, Set<Column> changed) {
        return changed.stream()
                .map(column -> new Difference(column, list.text(before, column), cells.text(column)))
                .toList();
    }

    /** A line that was added is about nobody else, whatever it says. */
    @Override
    public Object identity(EditedRow<T> row) {
        return row.number().map(String::valueOf).orElseGet(() -> row.after().toString());
    }

    @Override
    public Optional<BadRow> refusal(EditedRow<T> again) {
        return again.number()
                .map(number -> BadRow.cell(BadRow.Code.NUMBER_TWICE, Column.NUMBER, list.prefix() + "-" + number));
    }

    @Override
    public List<Judged<EditedRow<T>, EditedRow<T>>> judge(List<EditedRow<T>> rows) {
        return rows.stream()
                .map(row -> new Judged<>(
                        row, row.who(), row.number().isPresent(), false, row.differences(), row, row.asked()))
                .toList();
    }

    @Override
    public void enter(List<Judged<EditedRow<T>, EditedRow<T>>> judged, boolean taking, String who) {
        if (taking) {
            judged.stream()
                    .map(Judged::row)
                    .filter(row -> !row.differences().isEmpty())
                    .forEach(row -> list.enter(row.number(), row.after()));
        }
    }

    /** Its differences are shown, which say more. */
    @Override
    public List<Column> shown() {
        return List.of();
    }

    @Override
    public String shown(EditedRow<T> row, Column column) {
        return "";
    }
}
