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
    /** More are counted, not listed. */
    private static final int MOST_DIFFERENCES = 2_000;

    private final KindsOfTables tables;
    private final ImportFiles files;
    private final Pieces pieces;
    private final Findings findings;
    private final Edits edits;

    LookingAhead(KindsOfTables tables, ImportFiles files, Pieces pieces, Findings findings, Edits edits) {
        this.tables = tables;
        this.files = files;
        this.pieces = pieces;
        this.findings = findings;
        this.edits = edits;
    }

    /** Does nothing more than count when a column is missing that the table needs. */
    @Transactional
    public void look(long id) {
        ImportFile file = files.get(id);
        findings.clear(id);
        edits.clear(id);
        Tally tally = new Tally();
        if (file.missing().isEmpty()) {
            look(tables.of(file.kind()), file, tally);
        }
        files.found(id, tally);
    }

    private <R, K> void look(KindOfTable<R, K> table, ImportFile file, Tally tally) {
        Seen seen = new Seen();
        try (Body body = new Body(pieces.file(file.id()).lines(file.reading()), file.reading(), file.headings())) {
            List<Body.Entry> chunk = new ArrayList<>();
            int listed = 0;
            while (body.hasNext()) {
                chunk.add(body.next());
                if (chunk.size() == AT_ONCE || !body.hasNext()) {
                    listed += look(table, file, chunk, seen, tally, listed < MOST_DIFFERENCES);
                    chunk.clear();
                }
            }
        }
    }

    /** @return how many differences were listed */
    private <R, K> int look(
            KindOfTable<R, K> table, ImportFile file, List<Body.Entry> chunk, Seen seen, Tally tally, boolean listing) {
        Sorting<R> sorting = Sorting.of(table, file, chunk);
        tally.count(Outcome.BAD, sorting.bad());
        tally.count(Outcome.LEFT_OUT, sorting.leftOut());
        findings.keep(file.id(), sorting.problems());
        var byTurn = sorting.good().stream()
                .collect(Collectors.partitioningBy(numbered -> seen.add(table.identity(numbered.row()))));
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
        edits.keep(file.id(), Edits.of(firsts, judged));
        if (listing || file.kind().isEdited()) {
            findings.keepDifferences(file.id(), Differing.numbered(differing));
        }
        return differing.size();
    }
}
