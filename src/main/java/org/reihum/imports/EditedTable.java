package org.reihum.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Set<T> knownAlready = list.known(fresh(editing, chunk));
        Set<String> added = new HashSet<>();
        return cells -> {
            if (cells.line(Column.NUMBER).isEmpty()) {
                return List.of(added(editing, cells, knownAlready, added));
            }
            long number = number(cells)
                    .filter(known::containsKey)
                    .orElseThrow(() -> BadRow.cell(BadRow.Code.NUMBER, Column.NUMBER, cells.line(Column.NUMBER)));
            return List.of(edited(editing, number, known.get(number), cells));
        };
    }

    /** What the lines that were added say; those that can not be read are refused later. */
    private List<T> fresh(EditableList.Editing<T> editing, List<Cells> chunk) {
        List<T> fresh = new ArrayList<>();
        for (Cells cells : chunk) {
            if (cells.line(Column.NUMBER).isEmpty()) {
                try {
                    fresh.add(editing.edit(list.nothing(), cells, cells.places().keySet()));
                } catch (BadRow bad) {
                    continue;
                }
            }
        }
        return fresh;
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
        T after = changed.isEmpty() ? before : editing.edit(before, cells, changed);
        return new EditedRow<>(
                Optional.of(number),
                list.who(before),
                differences(before, after, changed),
                after,
                new Asked(standing, stamp));
    }

    private EditedRow<T> added(EditableList.Editing<T> editing, Cells cells, Set<T> knownAlready, Set<String> added) {
        T nothing = list.nothing();
        T after = editing.edit(nothing, cells, cells.places().keySet());
        if (knownAlready.contains(after)) {
            throw BadRow.cell(BadRow.Code.KNOWN, Column.NUMBER, list.who(after));
        }
        if (!added.add(list.key(after))) {
            throw BadRow.cell(BadRow.Code.TWICE, Column.NUMBER, list.who(after));
        }
        return new EditedRow<>(
                Optional.empty(),
                list.who(after),
                contents(kind()).stream()
                        .map(column -> new Difference(column, "", list.text(after, column)))
                        .filter(difference -> !difference.said().isEmpty())
                        .toList(),
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

    /** As it would be entered, which may be less than what the cell says. */
    private List<Difference> differences(T before, T after, Set<Column> changed) {
        return changed.stream()
                .filter(column -> !list.text(before, column).equals(list.text(after, column)))
                .map(column -> new Difference(column, list.text(before, column), list.text(after, column)))
                .toList();
    }

    @Override
    public Object identity(EditedRow<T> row) {
        return row.number().map(String::valueOf).orElseGet(() -> "+" + list.key(row.after()));
    }

    @Override
    public Optional<BadRow> refusal(EditedRow<T> again) {
        return Optional.of(BadRow.cell(BadRow.Code.TWICE, Column.NUMBER, again.who()));
    }

    /** What has been changed here since the line was read is not what somebody has agreed to. */
    @Override
    public List<Judged<EditedRow<T>, EditedRow<T>>> judge(List<EditedRow<T>> rows) {
        Map<Long, T> now = list.find(numbers(rows.stream()));
        return rows.stream()
                .map(row -> new Judged<>(
                        row,
                        row.who(),
                        row.number().isPresent(),
                        false,
                        row.differences(),
                        row,
                        new Asked(row.asked().standing(), stamp(row, now))))
                .toList();
    }

    private String stamp(EditedRow<T> row, Map<Long, T> now) {
        return row.number()
                .map(number -> now.containsKey(number) ? stamp(list, now.get(number)) : "?")
                .orElse("");
    }

    @Override
    public boolean hold(List<Judged<EditedRow<T>, EditedRow<T>>> judged) {
        List<Long> numbers = numbers(judged.stream()
                .map(Judged::row)
                .filter(row -> !row.differences().isEmpty()));
        list.hold(numbers);
        return !numbers.isEmpty();
    }

    private List<Long> numbers(Stream<EditedRow<T>> rows) {
        return rows.flatMap(row -> row.number().stream()).toList();
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
