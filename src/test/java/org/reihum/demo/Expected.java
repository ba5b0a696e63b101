package org.reihum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The figures in {@code demo/expected.yaml}. */
final class Expected {

    private final Map<String, Object> figures;

    private Expected(Map<String, Object> figures) {
        this.figures = figures;
    }

    static Expected all() {
        try (InputStream file = Expected.class.getResourceAsStream("/demo/expected.yaml")) {
            return new Expected(new Yaml().load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Object at(String... path) {
        Object found = figures;
        for (String step : path) {
            found = ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    /** Fails when the figures say otherwise; what they do not mention is not compared. */
    void sameFor(String meeting, Map<String, ?> counted) {
        Map<?, ?> wanted = (Map<?, ?>) at("treffen", meeting);
        counted.forEach((figure, count) -> {
            if (wanted.containsKey(figure)) {
                assertThat(count).as(meeting + " " + figure).isEqualTo(wanted.get(figure));
            }
        });
    }
}
