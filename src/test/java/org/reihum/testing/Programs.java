package org.reihum.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs of this machine that tests ask for their opinion. */
public final class Programs {

    private static final String INSTALL =
            "apt-get install -y gcc libc6-dev libical-dev python3-vobject python3-icalendar"
                    + " radicale vdirsyncer khal";

    private Programs() {}

    /** @param output of both streams */
    public record Outcome(int status, String output) {}

    /** @throws IllegalStateException with the line that installs them, if one of them is missing */
    public static void require(String... programs) {
        for (String program : programs) {
            if (Stream.of("/usr/bin", "/usr/local/bin")
                    .noneMatch(folder -> Files.isExecutable(Path.of(folder, program)))) {
                throw new IllegalStateException("this machine has no " + program + ": " + INSTALL);
            }
        }
    }

    /** Runs one to its end. */
    public static Outcome run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Process process = started(folder, environment, command);
        // whoever asks gets no answer
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** Starts one that the caller ends; its output is in {@code output} in the folder. */
    public static Process serve(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /** A file of the tests, beside what a program works on. */
    public static Path copy(String resource, Path folder) throws IOException {
        Path copy = folder.resolve(Path.of(resource).getFileName().toString());
        try (InputStream file = Programs.class.getResourceAsStream(resource)) {
            Files.write(copy, file.readAllBytes());
        }
        return copy;
    }

    private static Process started(Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
