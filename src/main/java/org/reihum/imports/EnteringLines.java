package org.reihum.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reihum.imports.Findings.Different;
import org.reihum.imports.Sorting.Numbered;
import org.springframework.stereotype.Component;

/** Enters the lines of a chunk, and notes what was wrong with them. In the transaction of the chunk. */
@Component
class EnteringLines {

    private final KindsOfTables tables;
    private final ImportFiles files;
    private final Findings findings;
    private final Shown shown;

    EnteringLines(KindsOfTables tables, ImportFiles files, Findings findings, Shown shown) {
        this.tables = tables;
        this.files = files;
        this.findings = findings;
        this.shown = shown;
    }

    void enter(ImportFile file, Chosen chosen, List<? extends Body.Entry> entries) {
        enter(tables.of(file.kind()), file, chosen, entries);
    }

    private <R, K> void enter(
            KindOfTable<R, K> table, ImportFile file, Chosen chosen, List<? extends Body.Entry> entries) {
        Sorting<R> sorting = sorted(table, file, entries);
        Tally tally = new Tally();
        tally.count(Outcome.BAD, sorting.bad());
        tally.count(Outcome.LEFT_OUT, sorting.leftOut());
        findings.keep(file.id(), sorting.problems());
        List<Different> differing = new ArrayList<>();
        Agreed agreed = agreed(file, chosen, sorting.good());
        for (List<Numbered<R>> wave = sorting.good(); !wave.isEmpty(); ) {
            List<Numbered<R>> later = new ArrayList<>();
            enter(table, file.requestedBy(), agreed, firsts(table, wave, later), tally, differing);
            wave = later;
        }
        findings.keepDifferences(file.id(), Differing.numbered(differing));
        files.done(file.id(), tally);
    }

    /** What was closed while this waited for it is said at its lines. */
    private static <R> Sorting<R> sorted(KindOfTable<R, ?> table, ImportFile file, List<? extends Body.Entry> entries) {
        Sorting<R> sorting = Sorting.of(table, file, entries);
        boolean open = table.keepOpen(sorting.good().stream().map(Numbered::row).toList());
        return open ? sorting : Sorting.of(table, file, entries);
    }

    /** @param shown of the lines of this chunk */
    private record Agreed(boolean toAll, Chosen chosen, Shown.Lines shown) {

        /** To what was shown, and to nothing that has changed since. */
        boolean to(int line, Object identity, Judged<?, ?> judged) {
            return judged.asked() == null
                    ? (toAll || chosen.lines().contains(line)) && shown.hold(line, identity, judged)
                    : chosen.has(line, judged);
        }
    }

    private <R> Agreed agreed(ImportFile file, Chosen chosen, List<Numbered<R>> rows) {
        boolean any =
                !rows.isEmpty() && (file.takeDifferences() || !chosen.lines().isEmpty());
        return new Agreed(
                file.takeDifferences(),
                chosen,
                any
                        ? shown.of(
                                file.id(),
                                rows.get(0).line(),
                                rows.get(rows.size() - 1).line())
                        : new Shown.Lines(Set.of()));
    }

    /** Who stands twice in a chunk is known the second time. */
    static <R, K> List<Numbered<R>> firsts(KindOfTable<R, K> table, List<Numbered<R>> wave, List<Numbered<R>> later) {
        Set<Object> seen = new HashSet<>();
        return wave.stream()
                .filter(numbered -> {
                    boolean first = seen.add(table.turn(numbered.row()));
                    if (!first) {
                        later.add(numbered);
                    }
                    return first;
                })
                .toList();
    }

    private static <R, K> void enter(
            KindOfTable<R, K> table,
            String who,
            Agreed agreed,
            List<Numbered<R>> wave,
            Tally tally,
            List<Different> differing) {
        List<R> rows = wave.stream().map(Numbered::row).toList();
        List<Judged<R, K>> seen = table.judge(rows);
        List<Judged<R, K>> judged = table.hold(seen) ? table.judge(rows) : seen;
        Map<Boolean, List<Integer>> places = IntStream.range(0, wave.size())
                .boxed()
                .collect(Collectors.partitioningBy(place ->
                        agreed.to(wave.get(place).line(), table.identity(rows.get(place)), judged.get(place))));
        places.forEach((taking, some) -> {
            table.enter(some.stream().map(judged::get).toList(), taking, who);
            some.forEach(place -> tally.count(judged.get(place).outcome(taking)));
            if (!taking) {
                some.forEach(
                        place -> differing.addAll(Differing.of(wave.get(place).line(), judged.get(place))));
            }
        });
    }
}
