package org.reihum.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reihum.imports.Sorting.Numbered;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody sees of a file before it is entered: its columns with some of what stands there, and its rows. */
@Component
class Previews {

    private static final int SAMPLES = 3;
    private static final int FIRST = 8;
    private static final int AT_ONCE = 200;

    private final KindsOfTables tables;
    private final Pieces pieces;

    private final MessageSource messages;

    Previews(KindsOfTables tables, Pieces pieces, MessageSource messages) {
        this.tables = tables;
        this.pieces = pieces;
        this.messages = messages;
    }

    /** @param mapped name of our column, or empty */
    record FileColumn(String heading, List<String> samples, String mapped, boolean isGroup) {}

    /** @param cells as they would be entered */
    record PreviewRow(int line, List<String> cells) {}

    record Preview(List<String> sheets, List<FileColumn> columns, List<Column> shown, List<PreviewRow> rows) {

        /** Without columns in which nothing stands, but for one of which just that has to be known. */
        Preview narrow() {
            List<Integer> told = IntStream.range(0, shown.size())
                    .filter(at -> shown.get(at) == Column.GROUND
                            || rows.stream()
                                    .anyMatch(row -> !row.cells().get(at).isEmpty()))
                    .boxed()
                    .toList();
            return new Preview(
                    sheets,
                    columns,
                    told.stream().map(shown::get).toList(),
                    rows.stream()
                            .map(row -> new PreviewRow(
                                    row.line(),
                                    told.stream().map(row.cells()::get).toList()))
                            .toList());
        }
    }

    /** With its first rows. */
    Preview of(ImportFile file, Locale language) {
        return of(file, 0, FIRST, language);
    }

    /** With so many rows, if anything would be entered. Those before them are read too. */
    Preview of(ImportFile file, int from, int most, Locale language) {
        if (!pieces.has(file.id())) {
            return new Preview(List.of(), List.of(), List.of(), List.of());
        }
        TableFile content = pieces.file(file.id());
        Reading reading = file.reading();
        List<Body.Entry> entries = Body.of(content.first(reading), reading, file.headings(), file.mapping()).stream()
                .filter(entry -> entry.standing() == Body.Standing.ENTRY)
                .toList();
        List<String> sheets = reading.format() == Reading.Format.XLSX ? content.sheets() : List.of();
        KindOfTable<?, ?> table = tables.of(file.kind());
        boolean any = file.missing().isEmpty() && file.toEnter() > 0;
        List<PreviewRow> rows = any ? rows(table, file, content, from, most, language) : List.of();
        return new Preview(sheets, columns(file, entries), table.shown(), rows).narrow();
    }

    private static List<FileColumn> columns(ImportFile file, List<Body.Entry> entries) {
        List<FileColumn> columns = new ArrayList<>();
        int width = file.headings().size();
        for (int place = 0; place <= width; place++) {
            int at = place;
            List<String> samples = entries.stream()
                    .map(entry -> Texts.shown(entry.cells().get(at), 60))
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .limit(SAMPLES)
                    .toList();
            List<@Nullable Column> mapping = file.mapping().columns();
            Column mapped = place < mapping.size() ? mapping.get(place) : null;
            String heading = place < width ? file.headings().get(place) : "";
            columns.add(new FileColumn(heading, samples, mapped == null ? "" : mapped.name(), place == width));
        }
        return columns;
    }

    private <R, K> List<PreviewRow> rows(
            KindOfTable<R, K> table, ImportFile file, TableFile content, int from, int most, Locale language) {
        List<PreviewRow> rows = new ArrayList<>();
        for (List<Numbered<R>> wave = good(table, file, content, from, most); !wave.isEmpty(); ) {
            List<Numbered<R>> later = new ArrayList<>();
            List<Numbered<R>> firsts = EnteringLines.firsts(table, wave, later);
            List<Judged<R, K>> judged =
                    table.judge(firsts.stream().map(Numbered::row).toList());
            for (int place = 0; place < firsts.size(); place++) {
                rows.add(row(table, firsts.get(place).line(), judged.get(place), language));
            }
            wave = later;
        }
        return rows.stream().sorted(Comparator.comparing(PreviewRow::line)).toList();
    }

    private static <R> List<Numbered<R>> good(
            KindOfTable<R, ?> table, ImportFile file, TableFile content, int from, int most) {
        List<Numbered<R>> good = new ArrayList<>();
        try (Body body = Body.of(content, file)) {
            List<Body.Entry> chunk = new ArrayList<>();
            while (body.hasNext() && good.size() < from + most) {
                chunk.add(body.next());
                if (chunk.size() == AT_ONCE || !body.hasNext()) {
                    good.addAll(Sorting.of(table, file, chunk).good());
                    chunk.clear();
                }
            }
        }
        return good.stream().skip(from).limit(most).toList();
    }

    private <R, K> PreviewRow row(KindOfTable<R, K> table, int line, Judged<R, K> judged, Locale language) {
        return new PreviewRow(
                line,
                table.shown().stream()
                        .map(column -> inWords(column, table.shown(judged, column), language))
                        .toList());
    }

    /** What has a meaning in the words of the page, whatever word of it the table knows first. */
    private String inWords(Column column, String cell, Locale language) {
        Optional<String> key = switch (column) {
            case GROUND -> Words.ground(cell).map(ground -> "imports.ground." + ground);
            case FUNCTION -> Words.function(cell).map(function -> "network.function." + function);
            case SIZE -> Words.size(cell).map(size -> "network.size." + size);
            default -> Optional.empty();
        };
        return key.map(one -> messages.getMessage(one, null, language)).orElse(cell);
    }
}
