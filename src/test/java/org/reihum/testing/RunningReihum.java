package org.reihum.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reihum in a process of its own, with its data in a folder of its own, so that it can be killed. */
public final class RunningReihum implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern STARTED = Pattern.compile("Started ReihumApplication in ([0-9.]+) seconds");

    private final Process process;
    private final List<String> log = new ArrayList<>();
    private final CompletableFuture<Double> started = new CompletableFuture<>();
    private volatile int port;
    private double seconds;

    private RunningReihum(Process process) {
        this.process = process;
    }

    /** The classes of this build in an ordinary Java process, with the settings of production. */
    public static RunningReihum ofClasses(Path folder, String... settings) {
        // it lives for seconds: time for the second compiler would be time lost
        return start(
                folder,
                List.of("-XX:TieredStopAtLevel=1", "-cp", withoutTests(), "org.reihum.ReihumApplication"),
                settings);
    }

    /** @param what behind {@code java}: {@code -jar} and the jar */
    public static RunningReihum start(Path folder, List<String> what, String... settings) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-Xmx512m");
        command.addAll(what);
        command.addAll(List.of("--server.port=0", "--spring.output.ansi.enabled=never"));
        command.addAll(List.of(settings));
        try {
            var running = new RunningReihum(new ProcessBuilder(command)
                    .directory(Files.createDirectories(folder).toFile())
                    .redirectErrorStream(true)
                    .start());
            Thread reader = new Thread(running::read, "log of " + running.process.pid());
            reader.setDaemon(true);
            reader.start();
            running.awaitStart();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutTests() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
        } catch (IOException e) {
            note(e.toString());
        }
        // 143 was asked to stop, 137 was killed
        process.onExit().thenAccept(ended -> note("Ended with exit code " + ended.exitValue()));
        started.completeExceptionally(new IllegalStateException("Reihum did not start:\n" + log()));
    }

    private void note(String line) {
        synchronized (log) {
            log.add(line);
        }
        var listening = PORT.matcher(line);
        if (listening.find()) {
            port = Integer.parseInt(listening.group(1));
        }
        var ready = STARTED.matcher(line);
        if (ready.find()) {
            started.complete(Double.valueOf(ready.group(1)));
        }
    }

    private void awaitStart() {
        try {
            seconds = started.get(3, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new IllegalStateException("Reihum did not start:\n" + log(), e);
        } catch (InterruptedException e) {
            kill();
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    /** How long the start took, as Spring Boot counts it. */
    public double secondsToStart() {
        return seconds;
    }

    public String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    /** {@code kill -9}; the process is gone when it returns. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** {@code kill}, as systemd stops a service. */
    @Override
    public void close() {
        // unlike the process itself its handle leaves the log open
        process.toHandle().destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                noteThreads();
                process.destroyForcibly();
                throw new IllegalStateException("Reihum did not stop:\n" + log());
            }
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What each thread does, into the log. */
    private void noteThreads() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                .start()
                .waitFor();
        TimeUnit.SECONDS.sleep(2);
    }
}
