package org.reihum.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reihum.imports.Findings.Different;
import org.springframework.stereotype.Component;

/** What an organiser reads of a list that came back: line by line, and of each line field by field, what differs. */
@Component
class EditedLines {

    private static final int LINES = 100;

    /** @param who as it is shown */
    record EditedLine(int line, Asked.Standing standing, String who, List<Different> differences) {}

    /**
     * @param fresh how many lines were added
     * @param meanwhile how many were changed here in between
     * @param missing lines that have left with the list and are not in the file
     * @param lines those shown
     */
    record EditedPage(
            int all, long fresh, long meanwhile, MissingLines.Missing missing, int pages, List<EditedLine> lines) {

        public List<Integer> numbers() {
            return lines.stream().map(EditedLine::line).toList();
        }
    }

    private final Edits edits;
    private final Findings findings;
    private final MissingLines missing;

    EditedLines(Edits edits, Findings findings, MissingLines missing) {
        this.edits = edits;
        this.findings = findings;
        this.missing = missing;
    }

    /** @param page from 0 */
    EditedPage of(ImportFile file, int page) {
        long id = file.id();
        List<Edits.Edit> all = edits.all(id);
        Map<Integer, List<Different>> differences =
                findings.differences(id, page * LINES, LINES).stream().collect(Collectors.groupingBy(Different::line));
        List<EditedLine> lines = all.stream()
                .filter(edit -> differences.containsKey(edit.line()))
                .map(edit -> new EditedLine(
                        edit.line(),
                        edit.standing(),
                        differences.get(edit.line()).get(0).who(),
                        differences.get(edit.line())))
                .toList();
        return new EditedPage(
                all.size(),
                count(all, Asked.Standing.NEW),
                count(all, Asked.Standing.MEANWHILE),
                missing.of(file),
                (all.size() + LINES - 1) / LINES,
                lines);
    }

    private static long count(List<Edits.Edit> all, Asked.Standing standing) {
        return all.stream().filter(edit -> edit.standing() == standing).count();
    }
}
