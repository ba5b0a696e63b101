package org.reihum.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A line of one of the demo's tables, {@code resources/demo/*.csv}. */
record DemoRow(CSVRecord cells) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setQuote(null)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    static List<DemoRow> of(String table) {
        var file = new ClassPathResource("demo/" + table + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var lines = FORMAT.parse(reader)) {
            return lines.stream().map(DemoRow::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String column) {
        return cells.get(column);
    }

    /** Empty cells have no value. */
    Optional<String> value(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    @Nullable
    String textOrNull(String column) {
        return value(column).orElse(null);
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    double decimal(String column) {
        return Double.parseDouble(text(column));
    }

    boolean yes(String column) {
        return text(column).equals("ja");
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    LocalTime hour(String column) {
        return LocalTime.parse(text(column));
    }
}
