package org.reihum.paper;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a template may ask for, and nothing else: names with finished texts. There is no expression, no call, no path into
 * an object, so that a template can read only what stands here.
 *
 * @param values by name, such as "bericht.zeitraum"
 * @param rows by the first part of the name: "treffen" has the rows of "treffen.nummer"; all rows have the same names
 */
public record WordFields(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {

    public WordFields {
        values = Map.copyOf(values);
        rows = Map.copyOf(rows);
    }

    /** As it is written between braces, whatever capitals and spaces Word made of it. */
    static String name(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** The list that a name belongs to. */
    Optional<String> listOf(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(0, dot)).filter(rows::containsKey);
    }

    Optional<String> find(String name, Map<String, String> row) {
        return Stream.of(row, values)
                .filter(names -> names.containsKey(name))
                .map(names -> names.get(name))
                .findFirst();
    }
}
