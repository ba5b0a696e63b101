package org.reihum.report;

import java.util.Locale;
import java.util.stream.Stream;

/** The files of a report. */
enum ReportFile {
    /** One line a meeting, and for a period one for all together. */
    FIGURES,
    /** One line a participation, and one for everyone who was missed. */
    PARTICIPATIONS;

    /** Its part of addresses and file names. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ReportNotFound when there is no such file */
    static ReportFile of(String slug) {
        return Stream.of(values())
                .filter(file -> file.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ReportNotFound(slug));
    }
}
