package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reihum.imports.Findings.Different;
import org.reihum.imports.Findings.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a whole file without entering anything, and keeps what would become of its lines. */
@Component
class LookingAhead {

    private static final int AT_ONCE = 500;

    private final KindsOfTables tables;
    private final ImportFiles files;
    private final Pieces pieces;
    private final Findings findings;
    private final Marks marks;

    LookingAhead(KindsOfTables tables, ImportFiles files, Pieces pieces, Findings findings, Marks marks) {
        this.tables = tables;
        this.files = files;
        this.pieces = pieces;
        this.findings = findings;
        this.marks = marks;
    }

    /** By which what is entered later is held against what was shown. */
    @Component
    record Marks(Edits edits, Shown shown) {}

    /** Does nothing more than count when a column is missing that the table needs. */
    @Transactional
    public void look(long id) {
        ImportFile file = files.get(id);
        findings.clear(id);
        // the lines may say something else now
        findings.choose(id, List.of());
        marks.edits().clear(id);
        marks.shown().begin(id);
        Tally tally = new Tally();
        if (file.missing().isEmpty()) {
            look(tables.of(file.kind()), file, tally);
        }
        files.found(id, tally);
    }

    private <R, K> void look(KindOfTable<R, K> table, ImportFile file, Tally tally) {
        Seen seen = new Seen();
        try (Body body = Body.of(pieces.file(file.id()), file)) {
            List<Body.Entry> chunk = new ArrayList<>();
            while (body.hasNext()) {
                chunk.add(body.next());
                if (chunk.size() == AT_ONCE || !body.hasNext()) {
                    look(table, file, chunk, seen, tally);
                    chunk.clear();
                }
            }
        }
    }

    private <R, K> void look(KindOfTable<R, K> table, ImportFile file, List<Body.Entry> chunk, Seen seen, Tally tally) {
        Sorting<R> sorting = Sorting.of(table, file, chunk);
        tally.count(Outcome.BAD, sorting.bad());
        tally.count(Outcome.LEFT_OUT, sorting.leftOut());
        findings.keep(file.id(), sorting.problems());
        var byTurn = sorting.good().stream()
                .collect(Collectors.partitioningBy(numbered -> isFirst(seen, table.identities(numbered.row()))));
        List<Sorting.Numbered<R>> firsts = byTurn.get(true);
        List<Sorting.Numbered<R>> again = byTurn.get(false);
        List<Problem> refused = again.stream()
                .flatMap(numbered -> table.refusal(numbered.row()).stream()
                        .map(bad -> Problem.of(Line.of(numbered.line(), List.of()), bad)))
                .toList();
        findings.keep(file.id(), refused);
        tally.count(Outcome.BAD, refused.size());
        // who stands a second time will be known by then
        tally.count(Outcome.UNCHANGED, again.size() - refused.size());
        List<Judged<R, K>> judged =
                table.judge(firsts.stream().map(Sorting.Numbered::row).toList());
        List<Different> differing = new ArrayList<>();
        for (int place = 0; place < judged.size(); place++) {
            tally.count(judged.get(place).outcome(false));
            differing.addAll(Differing.of(firsts.get(place).line(), judged.get(place)));
        }
        marks.edits().keep(file.id(), Edits.of(firsts, judged));
        marks.shown().keep(file.id(), firsts, judged, table::identity);
        findings.keepDifferences(file.id(), Differing.numbered(differing));
    }

    private static boolean isFirst(Seen seen, List<Object> identities) {
        boolean first = true;
        for (Object identity : identities) {
            first &= seen.add(identity);
        }
        return first;
    }
}
