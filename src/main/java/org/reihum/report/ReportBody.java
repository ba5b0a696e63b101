package org.reihum.report;

import java.util.List;

/** What a report says under its head. */
sealed interface ReportBody permits ReportContent.Body, OtherBody {

    /**
     * The meetings whose list is open, and was counted as it stood then.
     *
     * @param several whether their numbers alone would not tell which ones they are
     */
    List<String> open(boolean several);

    /** Lines of its longest file. */
    int rows();
}
