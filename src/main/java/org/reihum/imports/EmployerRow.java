package org.reihum.imports;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line says of the organisation beside its name; empty says nothing. */
record EmployerRow(String trade, String municipality, String address) {

    boolean isEmpty() {
        return trade.isEmpty() && municipality.isEmpty() && address.isEmpty();
    }

    @Nullable
    String tradeOrNull() {
        return orNull(trade);
    }

    @Nullable
    String municipalityOrNull() {
        return orNull(municipality);
    }

    /** A cell is one line: what stands between commas becomes a line of its own on the envelope. */
    @Nullable
    String addressLines() {
        return orNull(Stream.of(address.split(","))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
