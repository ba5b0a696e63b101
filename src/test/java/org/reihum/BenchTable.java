package org.reihum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Runs a piece of work from several threads for some seconds and keeps a line about it. */
public final class BenchTable {

    /** Until then the JVM still compiles what it runs. */
    private static final int WARM_UP = Integer.getInteger("reihum.bench.warm-up", 3000);

    /** Longer gives steadier figures; the machine should have nothing else to do. */
    private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("reihum.bench.seconds", 8));

    private static final int AT_ONCE = 4;
    private static final Path FILE = Path.of("target/bench.txt");

    private final String database;
    private final List<String> lines = new ArrayList<>();

    BenchTable(String database) {
        this.database = database;
    }

    interface Work {
        void run() throws Exception;
    }

    /** @param perSecond how often the work was done each second, by all threads together */
    record Figure(double perSecond, double medianMillis, double p95Millis) {}

    Figure measure(String what, Work work) throws Exception {
        return measure(what, null, work);
    }

    Figure measure(String what, @Nullable Figure reference, Work work) throws Exception {
        for (int done = 0; done < WARM_UP; ) {
            done += repeat(work, Duration.ofSeconds(1)).size();
        }
        Figure figure = figure(repeat(work, MEASURED));
        lines.add("%-44s %8.0f/s   median %7.2f ms   p95 %7.2f ms%s"
                .formatted(
                        what,
                        figure.perSecond(),
                        figure.medianMillis(),
                        figure.p95Millis(),
                        reference == null
                                ? "   (reference)"
                                : "   %.2f of its reference".formatted(figure.perSecond() / reference.perSecond())));
        return figure;
    }

    void note(String line) {
        lines.add(line);
    }

    private static List<Long> repeat(Work work, Duration how) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long end = System.nanoTime() + how.toNanos();
            Callable<List<Long>> one = () -> {
                var times = new ArrayList<Long>();
                for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                    work.run();
                    times.add(System.nanoTime() - begin);
                }
                return times;
            };
            var all = new ArrayList<Long>();
            for (var done : pool.invokeAll(List.of(one, one, one, one))) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Figure figure(List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        return new Figure(
                sorted.size() * 1e9 / MEASURED.toNanos(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6);
    }

    /** Prints the lines and keeps them as a section of target/bench.txt. */
    void write() throws IOException {
        var text = new ArrayList<String>();
        text.add("-- %s, %d processors, Java %s, %d clients at once, %d s each"
                .formatted(
                        database,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        AT_ONCE,
                        MEASURED.toSeconds()));
        text.addAll(lines);
        write(text);
    }

    /** Prints a section and keeps it in target/bench.txt in place of the one with the same beginning. */
    public static void write(List<String> section) throws IOException {
        section.forEach(System.out::println);
        String title = section.get(0).split(",")[0];
        var text = new ArrayList<String>();
        boolean old = false;
        for (String line : Files.exists(FILE) ? Files.readAllLines(FILE) : List.<String>of()) {
            old = line.startsWith("-- ") ? line.startsWith(title) : old;
            if (!old) {
                text.add(line);
            }
        }
        text.addAll(section);
        Files.write(FILE, text);
    }
}
