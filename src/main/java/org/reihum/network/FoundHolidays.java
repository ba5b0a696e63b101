package org.reihum.network;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what a file of holidays brings, and judges each span the same way whatever the format. */
class FoundHolidays {

    private final Set<HolidaySpan> spans = new LinkedHashSet<>();
    private final List<HolidayProblem> problems = new ArrayList<>();

    void problem(int line, HolidayProblem.Code code, String found) {
        problems.add(new HolidayProblem(line, code, found));
    }

    void span(int line, LocalDate first, LocalDate last, String typedName) {
        String name = Normalizer.normalize(
                typedName.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip(), Normalizer.Form.NFC);
        var span = new HolidaySpan(first, last, name);
        if (name.isEmpty()) {
            problem(line, HolidayProblem.Code.NAME, first.toString());
        } else if (name.length() > HolidaySpan.LONGEST_NAME) {
            problem(line, HolidayProblem.Code.NAME_TOO_LONG, name);
        } else if (!span.liesInOurTime()) {
            problem(line, HolidayProblem.Code.YEAR, first + " – " + last);
        } else if (!span.isInOrder()) {
            problem(line, HolidayProblem.Code.ORDER, first + " – " + last);
        } else if (span.isTooLong()) {
            problem(line, HolidayProblem.Code.TOO_LONG, first + " – " + last);
        } else if (!spans.add(span)) {
            problem(line, HolidayProblem.Code.TWICE, name);
        }
    }

    HolidayFile.Read all() {
        return new HolidayFile.Read(
                spans.stream()
                        .sorted(Comparator.comparing(HolidaySpan::first).thenComparing(HolidaySpan::last))
                        .toList(),
                problems.stream()
                        .sorted(Comparator.comparingInt(HolidayProblem::line))
                        .toList());
    }
}
