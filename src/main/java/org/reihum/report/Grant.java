package org.reihum.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.SeriesId;

/**
 * What a funder has granted.
 *
 * @param notice number of the notice (Aktenzeichen)
 * @param first day, {@code last} day, both included
 * @param ownDates its periods, if it has dates of its own; by day
 * @param dueDays from the end of a period until its report is due
 * @param toldName who is told that a report is ready; {@code toldEmail} is empty when nobody is
 * @param enteredOn reports of periods that were over by then are not made by themselves; see {@link PeriodsSince}
 * @param version how often it was changed
 */
public record Grant(
        long id,
        String funder,
        String purpose,
        String notice,
        LocalDate first,
        LocalDate last,
        GrantRhythm rhythm,
        List<GrantPeriod> ownDates,
        int dueDays,
        String toldName,
        String toldEmail,
        List<SeriesId> series,
        LocalDate enteredOn,
        int version) {

    /** By day. */
    public List<GrantPeriod> periods() {
        return rhythm == GrantRhythm.OWN_DATES ? ownDates : rhythm.periods(first, last);
    }

    /** The day until which the report of that period has to be there. */
    LocalDate dueOn(GrantPeriod period) {
        return period.to().plusDays(dueDays);
    }

    /** The latest of its periods that is over. */
    Optional<GrantPeriod> latest(LocalDate today) {
        return periods().stream().filter(period -> period.isOver(today)).reduce((earlier, later) -> later);
    }

    /** @throws ReportNotFound when none of its periods begins on that day */
    GrantPeriod periodFrom(LocalDate day) {
        return periods().stream()
                .filter(period -> period.from().equals(day))
                .findFirst()
                .orElseThrow(() -> new ReportNotFound("of grant " + id + " from " + day));
    }

    ReportContent.Funding funding() {
        return new ReportContent.Funding(id, funder, purpose, notice, first, last);
    }
}
