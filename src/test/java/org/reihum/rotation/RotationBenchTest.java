package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.BenchTable;
import org.reihum.rotation.Slot.CandidateDate;

/**
 * How long planning takes, on one thread, beside a reference in the same run: the same programme without any pruning, which
 * is what a textbook gives. The seconds of CP-SAT are stated as they were measured on another day. Nothing here fails for
 * being slow.
 */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RotationBenchTest {

    private static final int ROUNDS = 9;
    private static final int WARM_UP = 5;

    /** Seconds of CP-SAT with two threads, started anew, as known.csv states them. */
    private static final Map<String, String> CP_SAT = Map.of(
            "bw11-n11-h0-s1", "0.17",
            "bw11-n16-h4-s2", "0.69",
            "bw11-n22-h0-s1", "0.28",
            "bw11-n22-h0-s3", "0.06 warm",
            "bw11-n33-h0-s1", "1.75",
            "rnd16-n32-h0-s1", "0.2 warm");

    private static final List<String> LINES = new ArrayList<>();

    @TempDir
    Path folder;

    private static void note(String line, Object... words) {
        LINES.add(String.format(Locale.ROOT, line, words));
        System.out.println(LINES.get(LINES.size() - 1));
    }

    @AfterAll
    static void write() throws IOException {
        List<String> section = new ArrayList<>();
        section.add("-- rotation, %d processors, Java %d, one thread, median of %d after %d"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        ROUNDS,
                        WARM_UP));
        section.addAll(LINES);
        BenchTable.write(section);
    }

    /** @param cold first of all runs in this process */
    private record Millis(double cold, double warm) {
        static Millis of(Runnable work) {
            double cold = once(work);
            int rounds = cold > 3000 ? 1 : ROUNDS;
            for (int each = 1; each < (rounds == 1 ? 1 : WARM_UP); each++) {
                once(work);
            }
            return new Millis(
                    cold,
                    IntStream.range(0, rounds)
                            .mapToDouble(each -> once(work))
                            .sorted()
                            .skip(rounds / 2)
                            .findFirst()
                            .orElseThrow());
        }

        private static double once(Runnable work) {
            long begin = System.nanoTime();
            work.run();
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    @Test
    @Order(1)
    void everyKnownRoster() {
        for (Instances.Known known : Instances.known()) {
            if (known.locations() > Lattice.MOST_LOCATIONS) {
                continue;
            }
            Roster roster = Instances.roster(known.name());
            Millis planned = Millis.of(() -> Planner.plan(roster));
            Outcome outcome = Planner.plan(roster);
            String result =
                    outcome instanceof Plan plan ? "proven " + plan.score().total() : "no plan, conflict and ways out";
            note(
                    "%-22s %-30s first %8.1f ms, warm %8.1f ms   (CP-SAT, 2 threads: %s s)   whole programme %s",
                    known.name(),
                    result,
                    planned.cold(),
                    planned.warm(),
                    CP_SAT.getOrDefault(known.name(), "-"),
                    unpruned(roster, planned.warm()));
            if (known.best().isPresent()) {
                assertThat(outcome).isInstanceOf(Plan.class);
            }
        }
    }

    /** The in-run reference: every state there is, without a limit. */
    private static String unpruned(Roster roster, double warm) {
        int most = 1_500_000;
        boolean[] whole = new boolean[1];
        Runnable work = () -> {
            Board board = new Board(roster);
            long[][] legs = board.legsFrom(0);
            whole[0] = new Lattice(board, legs, new Remainder(board, legs)).reachAll(most);
        };
        Millis reference = Millis.of(work);
        return whole[0]
                ? String.format(Locale.ROOT, "%.1f ms, %.2f of it", reference.warm(), warm / reference.warm())
                : String.format(Locale.ROOT, "given up beyond %d states after %.1f ms", most, reference.warm());
    }

    @Test
    @Order(2)
    void thePriceOfEveryAlternative() {
        Roster roster = Instances.roster("bw11-n22-h0-s3");
        Millis plan = Millis.of(() -> Planner.plan(roster));
        Millis prices = Millis.of(() -> Planner.prices(roster));
        note(
                "price of every host at every meeting, 22 x 11: warm %.1f ms (the plan alone %.1f ms)",
                prices.warm(), plan.warm());
    }

    @Test
    @Order(3)
    void judgingAPlanOfTwelve() {
        Roster roster = Demo.roster(Demo.fresh(true), Optional.empty(), Demo.slots(LocalDate.parse("2026-12-09"), 12));
        List<Stop> stops = new ArrayList<>();
        for (int slot = 0; slot < 12; slot++) {
            String host = roster.locations().get(slot).id();
            stops.add(
                    new Stop(host, host, roster.slots().get(slot).dates().get(2).date()));
        }
        for (int each = 0; each < 2000; each++) {
            Planner.judge(roster, stops);
        }
        Millis judged = Millis.of(() -> Planner.judge(roster, stops));
        Millis explained = Millis.of(() -> Planner.explained(roster, stops));
        note(
                "judging a dragged plan of 12: %.3f ms, with reasons on every line %.3f ms",
                judged.warm(), explained.warm());
    }

    @Test
    @Order(4)
    void dropOuts() {
        note("%s", DropOuts.count(Integer.getInteger("reihum.bench.drop-outs", 1000), 7));
    }

    /** Random rosters of two cycles: exact up to 16 locations, searched beyond. */
    @Test
    @Order(5)
    void growth() {
        List<double[]> exact = new ArrayList<>();
        List<double[]> searched = new ArrayList<>();
        for (int locations : new int[] {5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 25, 50, 100, 200}) {
            Roster roster = random(locations);
            Millis planned = Millis.of(() -> Planner.plan(roster));
            Plan plan = Demo.plan(roster);
            note(
                    "growth: %3d locations, %3d meetings: warm %9.1f ms, %s",
                    locations,
                    2 * locations,
                    planned.warm(),
                    plan.proof().optimal()
                            ? "proven"
                            : String.format(
                                    Locale.ROOT,
                                    "at most %.2f %% above the best",
                                    plan.proof().percentOff(plan.score().total())));
            (locations <= Lattice.MOST_LOCATIONS ? exact : searched).add(new double[] {locations, planned.warm()});
        }
        note(
                "growth: exact, 8 to 16 locations: each location more takes %.2f times as long",
                Math.exp(slope(exact.stream().filter(each -> each[0] >= 8).toList(), false)));
        if (searched.size() > 1) {
            note("growth: searched, 25 to 200 locations: time grows with the power %.2f", slope(searched, true));
        }
    }

    /** Least squares of the logarithm of the time over the size, or over its logarithm. */
    private static double slope(List<double[]> points, boolean power) {
        double[] x = points.stream()
                .mapToDouble(each -> power ? Math.log(each[0]) : each[0])
                .toArray();
        double[] y = points.stream().mapToDouble(each -> Math.log(each[1])).toArray();
        double meanX = java.util.Arrays.stream(x).average().orElseThrow();
        double meanY = java.util.Arrays.stream(y).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int each = 0; each < x.length; each++) {
            above += (x[each] - meanX) * (y[each] - meanY);
            below += (x[each] - meanX) * (x[each] - meanX);
        }
        return above / below;
    }

    private static Roster random(int count) {
        Random random = new Random(count);
        int[][] minutes = new int[count][count];
        double[][] at = new double[count][2];
        List<Location> locations = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            at[each][0] = 240 * random.nextDouble();
            at[each][1] = 240 * random.nextDouble();
            Site seat = new Site("L" + each, "L" + each, 70 + 10 * random.nextInt(4), List.of());
            Standing standing =
                    new Standing(false, OptionalInt.empty(), false, 0, 1, 0, 100, Optional.empty(), Optional.empty());
            locations.add(
                    new Location("L" + each, "L" + each, "corner " + each % 5, List.of(seat), standing, Wishes.NONE));
        }
        for (int from = 0; from < count; from++) {
            for (int to = 0; to < count; to++) {
                minutes[from][to] =
                        from == to ? 0 : 10 + (int) Math.hypot(at[from][0] - at[to][0], at[from][1] - at[to][1]);
            }
        }
        LocalDate first = LocalDate.of(2027, 1, 13);
        List<Slot> slots = IntStream.range(0, 2 * count)
                .mapToObj(each -> new Slot(
                        "M" + each,
                        60 + 10 * random.nextInt(2),
                        Stream.of(0, 1, -1)
                                .map(off -> new CandidateDate(first.plusDays(7L * each + off), Math.abs(off)))
                                .toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of()))
                .toList();
        Rules rules =
                new Rules(Math.min(5, count / 2), 6, false, Optional.empty(), List.of(), List.of(), List.of(), 45, 0);
        return new Roster(
                "random " + count,
                locations,
                slots,
                Optional.empty(),
                new Travel(minutes, minutes),
                rules,
                Profile.file(new Profile.FileWeights(100000, 40000, 100, 150, 250, 400, 300, 3, 4)));
    }

    /** From a process of its own: the start of the JVM is part of it. */
    @Test
    @Order(6)
    void onTheCommandLine() throws Exception {
        Path instance = Path.of("src/test/resources/rotation/instances/bw11-n22-h0-s3.json");
        List<Path> jars = new ArrayList<>();
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            built.filter(file -> file.getFileName().toString().matches("reihum.*\\.jar"))
                    .forEach(jars::add);
        }
        assertThat(jars).as("the jar is built first: ./mvnw -Pbench verify").isNotEmpty();
        List<Double> seconds = new ArrayList<>();
        for (int each = 0; each < 5; each++) {
            long begin = System.nanoTime();
            int status = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            jars.get(0).toString(),
                            "plan",
                            instance.toString(),
                            folder.resolve("plan.json").toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            seconds.add((System.nanoTime() - begin) / 1e9);
            assertThat(status).isZero();
        }
        seconds.sort(Double::compare);
        note(
                "java -jar reihum.jar plan, bw11-n22-h0-s3, JVM start included: median %.2f s, longest %.2f s",
                seconds.get(2), seconds.get(4));
    }

    @Test
    @Order(7)
    void memory() {
        for (String name : List.of("bw11-n33-h4-s3-gap7", "rnd16-n32-h0-s1")) {
            System.gc();
            List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            Planner.plan(Instances.roster(name));
            long peak = heap.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            note("memory: %s, peak of the heap %d MB, garbage included", name, peak / 1_000_000);
        }
    }
}
