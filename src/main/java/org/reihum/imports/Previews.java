package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody sees of a file before it is entered: its columns with some of what stands there, and its first rows. */
@Component
class Previews {

    private static final int SAMPLES = 3;
    private static final int ROWS = 8;

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

    record Preview(List<String> sheets, List<FileColumn> columns, List<Column> shown, List<PreviewRow> rows) {}

    Preview of(ImportFile file, Locale language) {
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
        List<PreviewRow> rows = file.missing().isEmpty() ? rows(table, file, entries, language) : List.of();
        return new Preview(sheets, columns(file, entries), table.shown(), rows);
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

    private <R> List<PreviewRow> rows(
            KindOfTable<R, ?> table, ImportFile file, List<Body.Entry> entries, Locale language) {
        return Sorting.of(table, file, entries).good().stream()
                .limit(ROWS)
                .map(numbered -> new PreviewRow(
                        numbered.line(),
                        table.shown().stream()
                                .map(column -> inWords(column, table.shown(numbered.row(), column), language))
                                .toList()))
                .toList();
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
