package org.reihum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** config/application.yaml names every setting, and changes nothing as long as nobody edits it. */
class SettingsFileTest {

    private static final Path FILE = Path.of("config/application.yaml");
    private static final Pattern SETTING = Pattern.compile("#([a-z][A-Za-z0-9.-]*): ?(.*)");

    @Test
    void nothingInTheFileIsInForce() throws IOException {
        assertThat(yaml(Files.readString(FILE))).isEmpty();
    }

    @Test
    void eachSettingOfOursStandsInTheFileWithItsDefault() {
        var inTheFile = new TreeMap<String, String>();
        settings().forEach((key, value) -> {
            if (key.startsWith("reihum.")) {
                inTheFile.put(key, value);
            }
        });
        var ours = ours();

        assertThat(ours).isNotEmpty();
        assertThat(inTheFile.keySet()).isEqualTo(ours.keySet());
        ours.values().removeIf(String::isEmpty);
        assertThat(inTheFile).containsAllEntriesOf(ours);
    }

    @Test
    void eachOtherSettingIsOneThatSpringBootKnows() throws IOException {
        var known = new StringBuilder();
        for (var file : Collections.list(
                getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (var in = file.openStream()) {
                known.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(settings().keySet())
                .filteredOn(key -> !key.startsWith("reihum."))
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(known).contains("\"name\": \"" + withoutMapKey(key) + '"'));
    }

    private static String withoutMapKey(String key) {
        return key.replaceFirst("(?<=^spring\\.(mail|quartz)\\.properties)\\..*", "");
    }

    /** What the file says once its comment signs are gone; of a setting that stands there twice the last. */
    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        try (Stream<String> lines = Files.lines(FILE)) {
            lines.map(SETTING::matcher).filter(line -> line.matches()).forEach(line -> {
                assertThat(yaml(line.group().substring(1))).containsOnlyKeys(line.group(1));
                settings.put(line.group(1), line.group(2));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private static Map<String, Object> yaml(String text) {
        var found = new TreeMap<String, Object>();
        try {
            var resource = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
            for (var source : new YamlPropertySourceLoader().load("file", resource)) {
                for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                    found.put(name, source.getProperty(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** All keys of our settings records, with their default or nothing. */
    private static Map<String, String> ours() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var keys = new TreeMap<String, String>();
        scanner.findCandidateComponents("org.reihum").forEach(bean -> {
            Class<?> settings = load(bean.getBeanClassName());
            String prefix =
                    settings.getAnnotation(ConfigurationProperties.class).value();
            assertThat(settings).as("settings are records").isRecord();
            Arrays.stream(settings.getDeclaredConstructors()[0].getParameters()).forEach(parameter -> {
                var preset = parameter.getAnnotation(DefaultValue.class);
                keys.put(
                        prefix + '.' + DataObjectPropertyName.toDashedForm(parameter.getName()),
                        preset == null ? "" : String.join(",", List.of(preset.value())));
            });
        });
        return keys;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
