package org.reihum.report;

import java.util.List;
import org.reihum.report.ReportContent.Cover;
import org.reihum.report.ReportContent.Difference;

/** A report of whatever kind, as it was counted and is kept: its head, what it says, and what an earlier version said otherwise. */
sealed interface CountedReport permits ReportContent, OtherContent {

    Cover cover();

    ReportBody body();

    List<Difference> differences();

    /** Whether the number of a meeting does not say which one it is. */
    default boolean severalSeries() {
        return cover().series().size() > 1;
    }
}
