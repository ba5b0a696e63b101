package org.reihum.report;

import java.time.LocalDate;
import java.util.Map;

/**
 * Since when grants have had their periods: since they were entered, unless a change has brought a period. What was over
 * by then is left to people.
 *
 * @param changed by the number of the grant
 */
record PeriodsSince(Map<Long, Map<GrantPeriod, LocalDate>> changed) {

    LocalDate of(Grant grant, GrantPeriod period) {
        return changed.getOrDefault(grant.id(), Map.of()).getOrDefault(period, grant.enteredOn());
    }
}
