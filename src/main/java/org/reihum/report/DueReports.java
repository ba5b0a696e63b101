package org.reihum.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.attendance.AttendanceVersions;
import org.reihum.attendance.HeldMeetings;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which reports funders want, and which of them there are. */
@Component
public class DueReports {

    /** Where funders look at the calendar. */
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Grants grants;
    private final MadeReports made;
    private final Timetable timetable;
    private final HeldMeetings heldMeetings;
    private final AttendanceVersions versions;
    private final MessageSource messages;

    DueReports(
            Grants grants,
            MadeReports made,
            Timetable timetable,
            HeldMeetings heldMeetings,
            AttendanceVersions versions,
            MessageSource messages) {
        this.grants = grants;
        this.made = made;
        this.timetable = timetable;
        this.heldMeetings = heldMeetings;
        this.versions = versions;
        this.messages = messages;
    }

    /** What is looked up once for all grants, so that many cost as many queries as one. */
    private record Known(
            List<MeetingCard> held,
            Set<MeetingId> closed,
            Map<MadeReports.Key, MadeReports.Made> made,
            Instant now,
            Locale language) {}

    /** What somebody should make now, the most urgent first. */
    public List<DueReport> toBeMade(Instant now, Locale language) {
        LocalDate today = LocalDate.ofInstant(now, BERLIN);
        List<Grant> all = grants.all();
        Known known = known(all, now, language);
        PeriodsSince since = grants.periodsSince();
        return all.stream()
                .flatMap(grant -> concern(grant, since, today).map(period -> due(grant, period, known)))
                .filter(DueReport::isToBeMade)
                .sorted(Comparator.comparing(DueReport::dueOn))
                .toList();
    }

    /** Periods that are over; of those whose report was due before the period was entered here, only the latest. */
    private static Stream<GrantPeriod> concern(Grant grant, PeriodsSince since, LocalDate today) {
        return grant.periods().stream()
                .filter(period -> period.isOver(today))
                .filter(period -> !grant.dueOn(period).isBefore(since.of(grant, period))
                        || grant.latest(today).filter(period::equals).isPresent());
    }

    /** All grants, each with those of its periods that have begun, the latest first. */
    List<GrantWithReports> ofGrants(Instant now, Locale language) {
        List<Grant> all = grants.all();
        Known known = known(all, now, language);
        return all.stream()
                .map(grant -> new GrantWithReports(grant, begun(grant, known)))
                .toList();
    }

    private List<DueReport> begun(Grant grant, Known known) {
        LocalDate today = LocalDate.ofInstant(known.now(), BERLIN);
        return grant.periods().stream()
                .filter(period -> !period.from().isAfter(today))
                .sorted(Comparator.comparing(GrantPeriod::from).reversed())
                .map(period -> due(grant, period, known))
                .toList();
    }

    private Known known(List<Grant> all, Instant now, Locale language) {
        List<MeetingCard> held = heldMeetings.among(
                timetable.ofAll(
                        all.stream().flatMap(grant -> grant.series().stream()).collect(Collectors.toSet())),
                now);
        Set<MeetingId> closed =
                versions.closedAmong(held.stream().map(MeetingCard::id).toList());
        return new Known(held, closed, made.all(language), now, language);
    }

    private DueReport due(Grant grant, GrantPeriod period, Known known) {
        List<MeetingCard> held = known.held().stream()
                .filter(ReportScope.grant(grant, period)::covers)
                .toList();
        Optional<MadeReports.Made> latest =
                Optional.ofNullable(known.made().get(new MadeReports.Key(grant.id(), period)));
        return new DueReport(
                grant.id(),
                grant.funder(),
                DueReport.inWords(period, messages, known.language()),
                period.from(),
                period.to(),
                grant.dueOn(period),
                held.size(),
                (int) held.stream()
                        .filter(meeting -> !known.closed().contains(meeting.id()))
                        .count(),
                latest.map(MadeReports.Made::id).orElse(null),
                latest.map(MadeReports.Made::version).orElse(null),
                latest.map(MadeReports.Made::provisional).orElse(false),
                latest.map(MadeReports.Made::outdated).orElse(false));
    }
}
