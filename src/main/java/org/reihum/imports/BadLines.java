package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.reihum.imports.Findings.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The lines that were not entered, as a table of their own: mended, it can be brought again. */
@Component
class BadLines {

    private final Findings findings;
    private final MessageSource messages;

    BadLines(Findings findings, MessageSource messages) {
        this.findings = findings;
        this.messages = messages;
    }

    /** The headings of the file with one more for the reason; each line with its own. */
    List<List<String>> of(ImportFile file, Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                wide(file.headings(), file.headings().size(), messages.getMessage("imports.bad.reason", null, locale)));
        for (Problem problem : findings.bad(file.id(), 0, Integer.MAX_VALUE)) {
            if (problem.cells() != null) {
                List<String> cells = Texts.parted(problem.cells());
                lines.add(wide(cells, file.headings().size(), reason(problem, locale)));
            }
        }
        return lines;
    }

    /** Exactly so wide, or the reason would stand in a column of theirs. */
    private static List<String> wide(List<String> cells, int width, String last) {
        List<String> line = new ArrayList<>(IntStream.range(0, width)
                .mapToObj(place -> place < cells.size() ? cells.get(place) : "")
                .toList());
        line.add(last);
        return line;
    }

    private String reason(Problem problem, Locale locale) {
        String what = messages.getMessage("imports.problem." + problem.code(), null, locale);
        return problem.field().isEmpty()
                ? what
                : messages.getMessage("imports.column." + problem.field(), null, locale) + ": " + what;
    }
}
