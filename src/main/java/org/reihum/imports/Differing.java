package org.reihum.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reihum.imports.Findings.Different;

/** The differences of lines, as they are kept. */
final class Differing {

    private Differing() {}

    static List<Different> of(int line, Judged<?, ?> judged) {
        return judged.differences().stream()
                .map(difference -> new Different(
                        line, 0, judged.who(), difference.field().name(), difference.known(), difference.said()))
                .toList();
    }

    /** Counted within each line. */
    static List<Different> numbered(List<Different> all) {
        Map<Integer, Integer> positions = new HashMap<>();
        List<Different> numbered = new ArrayList<>();
        for (Different one : all) {
            numbered.add(new Different(
                    one.line(),
                    positions.merge(one.line(), 1, Integer::sum),
                    one.who(),
                    one.field(),
                    one.known(),
                    one.said()));
        }
        return numbered;
    }
}
