package org.reihum.report;

import java.util.List;

/** What a report says under its head. */
sealed interface ReportBody permits ReportContent.Body, OtherBody {

    /** Numbers of the meetings whose list is open, and was counted as it stood then. */
    List<Integer> open();

    /** Lines of its longest file. */
    int rows();
}
