package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {

    private static final Path INSTANCES = Path.of("src/test/resources/rotation/instances");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        return new PlanCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String instance(String name) {
        return INSTANCES.resolve(name + ".json").toString();
    }

    private Path plan() {
        return folder.resolve("plan.json");
    }

    private JsonNode written() {
        return JsonMapper.shared().readTree(plan().toFile());
    }

    @Test
    void aPlanIsWritten() {
        assertThat(run(instance("bw11-n22-h0-s3"), plan().toString())).isZero();

        JsonNode plan = written();
        assertThat(plan.get("format").asString()).isEqualTo("rotation-plan/1");
        assertThat(plan.get("instance").asString()).isEqualTo("bw11-n22-h0-s3");
        assertThat(plan.get("status").asString()).isEqualTo("OPTIMAL");
        assertThat(plan.get("bound").asLong()).isEqualTo(3050);
        assertThat(plan.get("score").asLong()).isEqualTo(3050);
        assertThat(plan.get("entries")).hasSize(22).allSatisfy(entry -> {
            assertThat(entry.get("date").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(entry.has("reasons")).isFalse();
        });
        assertThat(plan.get("entries").get(3).get("host").asString()).isEqualTo("LOE");
        assertThat(plan.has("prices")).isFalse();
        assertThat(said()).startsWith("Bewiesen bester Plan: 22 Treffen, Bewertung 3050");
        assertThat(complained()).isEmpty();
    }

    @Test
    void explainedItSaysWhyAndWhatOthersCost() {
        assertThat(run(instance("bw11-n22-h0-s3"), plan().toString(), "--explain", "--lang", "en"))
                .isZero();

        JsonNode plan = written();
        long sum = 0;
        for (JsonNode line : plan.get("scoreLines")) {
            assertThat(line.get("words").asString()).isNotBlank();
            assertThat(line.get("cost").asLong())
                    .isEqualTo(line.get("value").asLong() * line.get("weight").asLong());
            sum += line.get("cost").asLong();
        }
        assertThat(sum).isEqualTo(3050);
        assertThat(plan.get("entries"))
                .allSatisfy(entry -> assertThat(entry.get("reasons")).isNotEmpty());
        assertThat(plan.get("prices").get("M3").get("AA").asLong()).isEqualTo(650);
        assertThat(plan.get("prices").get("M4").has("UL")).isFalse();
        assertThat(said())
                .startsWith("Proven best plan: 22 meetings, score 3050")
                .contains("\nM22, ", "minutes from", "\nalternative date: 7 times 100 = 700");
    }

    @Test
    void ofTooLargeATableNoneIsWritten() {
        assertThat(run(instance("bw11-n33-h4-s3-gap7"), plan().toString(), "--explain"))
                .isZero();

        assertThat(written().get("score").asLong()).isEqualTo(4468);
    }

    @Test
    void withoutAPlanItSaysWhatMustGiveAndWritesNothing() {
        assertThat(run(instance("bw11-n22-h0-s1"), plan().toString())).isEqualTo(PlanCommand.NO_PLAN);

        assertThat(complained())
                .startsWith("Kein Plan hält alle Regeln ein.")
                .contains(
                        "braucht genug Plätze",
                        "hat höchstens 90 Plätze, gebraucht werden 110",
                        "Ausweg 1",
                        "Ausweg 3");
        assertThat(plan()).doesNotExist();
        assertThat(said()).isEmpty();
    }

    @Test
    void aMalformedFileIsRefusedByFieldAndReason() throws IOException {
        Path file = Files.writeString(
                folder.resolve("roster.json"),
                Files.readString(Path.of(instance("bw11-n11-h0-s1")))
                        .replaceFirst("\"capacity\" *: *\\d+", "\"capacity\": \"viele\""));

        assertThat(run(file.toString(), plan().toString())).isEqualTo(PlanCommand.REFUSED);
        assertThat(complained()).endsWith("roster.json: locations[0].capacity: eine ganze Zahl fehlt\n");
        assertThat(plan()).doesNotExist();

        assertThat(run(file.toString(), plan().toString(), "--lang", "en")).isEqualTo(PlanCommand.REFUSED);
        assertThat(complained()).endsWith("roster.json: locations[0].capacity: a whole number is missing\n");
    }

    @Test
    void aWrongCallIsToldHowItGoes() {
        for (List<String> call : List.of(
                List.<String>of(),
                List.of("a.json"),
                List.of("a.json", "b.json", "c.json"),
                List.of("a.json", "b.json", "--seconds"),
                List.of("a.json", "b.json", "--seconds", "0"),
                List.of("a.json", "b.json", "--lang", "fr"),
                List.of("a.json", "--explian"))) {
            err.reset();
            assertThat(run(call.toArray(String[]::new))).as(call.toString()).isEqualTo(PlanCommand.REFUSED);
            assertThat(complained()).startsWith("Aufruf: java -jar reihum.jar plan ROSTER.json PLAN.json");
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run(folder.resolve("none.json").toString(), plan().toString()))
                .isEqualTo(PlanCommand.REFUSED);
        assertThat(complained()).contains("none.json");
    }
}
