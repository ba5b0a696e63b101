package org.reihum.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.attendance.AttendanceVersions;
import org.reihum.attendance.HeldMeetings;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which reports funders want, and which of them there are. */
@Component
public class DueReports {

    /** Where funders look at the calendar. */
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Grants grants;
    private final Reports reports;
    private final Timetable timetable;
    private final HeldMeetings heldMeetings;
    private final AttendanceVersions versions;
    private final MessageSource messages;

    DueReports(
            Grants grants,
            Reports reports,
            Timetable timetable,
            HeldMeetings heldMeetings,
            AttendanceVersions versions,
            MessageSource messages) {
        this.grants = grants;
        this.reports = reports;
        this.timetable = timetable;
        this.heldMeetings = heldMeetings;
        this.versions = versions;
        this.messages = messages;
    }

    /** What somebody should make now, the most urgent first. */
    public List<DueReport> toBeMade(Instant now, Locale language) {
        LocalDate today = LocalDate.ofInstant(now, BERLIN);
        return grants.all().stream()
                .flatMap(grant -> concern(grant, today).map(period -> due(grant, period, now, language)))
                .filter(DueReport::isToBeMade)
                .sorted(Comparator.comparing(DueReport::dueOn))
                .toList();
    }

    /** Periods that are over; of those whose report was due before the grant was entered here, only the latest. */
    private static Stream<GrantPeriod> concern(Grant grant, LocalDate today) {
        return grant.periods().stream()
                .filter(period -> period.isOver(today))
                .filter(period -> !grant.dueOn(period).isBefore(grant.enteredOn())
                        || grant.latest(today).filter(period::equals).isPresent());
    }

    /** Those of the periods that have begun, the latest first. */
    List<DueReport> of(Grant grant, Instant now, Locale language) {
        LocalDate today = LocalDate.ofInstant(now, BERLIN);
        return grant.periods().stream()
                .filter(period -> !period.from().isAfter(today))
                .sorted(Comparator.comparing(GrantPeriod::from).reversed())
                .map(period -> due(grant, period, now, language))
                .toList();
    }

    private DueReport due(Grant grant, GrantPeriod period, Instant now, Locale language) {
        ReportScope scope = ReportScope.grant(grant, period);
        List<MeetingCard> held = scope.meetings(timetable, heldMeetings, now).stream()
                .filter(meeting -> !meeting.cancelled())
                .toList();
        Optional<Report> latest = reports.latest(scope);
        return new DueReport(
                grant.id(),
                grant.funder(),
                DueReport.inWords(period, messages, language),
                period.from(),
                period.to(),
                grant.dueOn(period),
                held.size(),
                (int) held.stream()
                        .filter(meeting -> versions.latest(meeting.id()) == 0)
                        .count(),
                latest.map(Report::id).orElse(null),
                latest.map(Report::version).orElse(null),
                latest.map(Report::provisional).orElse(false));
    }
}
