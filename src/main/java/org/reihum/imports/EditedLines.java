package org.reihum.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reihum.imports.Findings.Different;
import org.springframework.stereotype.Component;

/** What an organiser reads of a list that came back: line by line, and of each line field by field, what differs. */
@Component
class EditedLines {

    /** More are counted, not shown: a page of more lines is read by nobody. */
    private static final int LINES = 500;

    /** @param who as it is shown */
    record EditedLine(int line, Asked.Standing standing, String who, List<Different> differences) {}

    /**
     * @param fresh how many lines were added
     * @param meanwhile how many were changed here in between
     * @param lines those shown
     */
    record EditedPage(int all, long fresh, long meanwhile, List<EditedLine> lines) {}

    private final Edits edits;
    private final Findings findings;

    EditedLines(Edits edits, Findings findings) {
        this.edits = edits;
        this.findings = findings;
    }

    EditedPage of(long id) {
        List<Edits.Edit> all = edits.all(id);
        int fields = LINES * Kind.EDITED_PEOPLE.columns().size();
        Map<Integer, List<Different>> differences =
                findings.differences(id, fields).stream().collect(Collectors.groupingBy(Different::line));
        List<EditedLine> lines = all.stream()
                .limit(LINES)
                .filter(edit -> differences.containsKey(edit.line()))
                .map(edit -> new EditedLine(
                        edit.line(),
                        edit.standing(),
                        differences.get(edit.line()).get(0).who(),
                        differences.get(edit.line())))
                .toList();
        return new EditedPage(all.size(), count(all, Asked.Standing.NEW), count(all, Asked.Standing.MEANWHILE), lines);
    }

    private static long count(List<Edits.Edit> all, Asked.Standing standing) {
        return all.stream().filter(edit -> edit.standing() == standing).count();
    }
}
