package org.reihum.report;

import java.util.List;
import java.util.Locale;

/** The tables of a report, each a file of its own. */
enum ReportFile {
    /** One line a meeting, and of several one for all together. */
    FIGURES,
    /** One line a participation, and one for everyone who was missed. */
    PARTICIPATIONS,
    /** One line a network. */
    HOSTING,
    /** One line an organisation, after one for all. */
    REACH,
    /** One line a channel. */
    RESPONSE;

    /** Its part of addresses and file names. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<ReportFile> of(ReportKind kind) {
        return switch (kind) {
            case MEETING, PERIOD, GRANT -> List.of(FIGURES, PARTICIPATIONS);
            case HOSTING -> List.of(HOSTING);
            case REACH -> List.of(REACH);
            case RESPONSE -> List.of(RESPONSE);
        };
    }
}
