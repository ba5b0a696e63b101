package org.reihum.report;

import java.time.LocalDate;
import java.util.List;

/** A grant with the reports of its periods that have begun, the latest first. */
record GrantWithReports(Grant grant, List<DueReport> reports) {

    /** What stands in front: what is to be made, and the latest of those that are over. */
    public List<DueReport> inFront(LocalDate today) {
        List<DueReport> over = over(today);
        return over.stream()
                .filter(report -> report.isToBeMade() || report.equals(over.get(0)))
                .toList();
    }

    /** The others, and the period that is not over. */
    public List<DueReport> others(LocalDate today) {
        List<DueReport> front = inFront(today);
        return reports.stream().filter(report -> !front.contains(report)).toList();
    }

    private List<DueReport> over(LocalDate today) {
        return reports.stream().filter(report -> report.to().isBefore(today)).toList();
    }
}
