package org.reihum.report;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The report of one period of a grant.
 *
 * @param period in words: "1. Halbjahr 2026"
 * @param dueOn the day until which it has to be there
 * @param openLists how many of its meetings have a list that nobody has closed
 * @param latest number of the latest run that has counted; null while there is none
 * @param version of that, {@code provisional} whether it counted open lists, {@code outdated} whether lists were closed or
 *     corrected since
 */
public record DueReport(
        long grant,
        String funder,
        String period,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        int meetings,
        int openLists,
        @Nullable Long latest,
        @Nullable Integer version,
        boolean provisional,
        boolean outdated) {

    /** Whether somebody should make it now: there is none, or only one from before the lists were closed or corrected. */
    public boolean isToBeMade() {
        return meetings > 0 && (latest == null || openLists == 0 && (provisional || outdated));
    }

    /** Whether the funder should have had it by now, and there is none. */
    public boolean isOverdue(LocalDate today) {
        return meetings > 0 && latest == null && dueOn.isBefore(today);
    }

    /** "1. Halbjahr 2026", or "1.10.2025 – 31.3.2026". */
    static String inWords(GrantPeriod period, MessageSource messages, Locale language) {
        if (period.isHalfYear()) {
            Object[] year = {Integer.toString(period.year())};
            return messages.getMessage("report.half." + period.half(), year, language);
        }
        Object[] days = {ReportWords.plainDay(period.from(), language), ReportWords.plainDay(period.to(), language)};
        return messages.getMessage("report.days", days, language);
    }
}
