package org.reihum.report;

import java.util.List;

/** What a report says under its head. */
sealed interface ReportBody permits ReportContent.Body, OtherBody {

    /**
     * The meetings whose list is open, and was counted as it stood then.
     *
     * @param several whether their numbers alone would not tell which ones they are
     */
    default List<String> open(boolean several) {
        return lists(several).stream()
                .filter(list -> list.version() == 0)
                .map(CountedList::name)
                .toList();
    }

    /** Those of the meetings that were held; {@code several} as above. */
    List<CountedList> lists(boolean several);

    /** Lines of its longest file. */
    int rows();
}
