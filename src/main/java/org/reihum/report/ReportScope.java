package org.reihum.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.HeldMeetings;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;

/**
 * What a report is about. Two of the same scope are the same report, of which the later is the next version.
 *
 * @param series in the order of their entry; one, unless it is for a funder
 * @param grant null unless it is for a funder
 * @param meeting null unless it is of one meeting, and then there is no {@code from} and {@code to}
 * @param from first day, {@code to} last day, both included: the day is that of the meeting's own zone
 */
record ReportScope(
        ReportKind kind,
        List<SeriesId> series,
        @Nullable Long grant,
        @Nullable MeetingId meeting,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static ReportScope meeting(SeriesId series, MeetingId meeting) {
        return new ReportScope(ReportKind.MEETING, List.of(series), null, meeting, null, null);
    }

    /** @param kind of one series, and of a period */
    static ReportScope of(ReportKind kind, SeriesId series, LocalDate from, LocalDate to) {
        return new ReportScope(kind, List.of(series), null, null, from, to);
    }

    static ReportScope grant(Grant grant, GrantPeriod period) {
        return new ReportScope(ReportKind.GRANT, grant.series(), grant.id(), null, period.from(), period.to());
    }

    /** The same for two of the same scope; a grant's series may change, its report stays the same. */
    String key() {
        return "%s %s %s %s..%s"
                .formatted(
                        kind,
                        grant == null ? series.get(0).value() : "grant " + grant,
                        meeting == null ? "-" : meeting.value(),
                        from,
                        to);
    }

    /** The meetings to be listed, by day: those held by then, and cancelled ones, which have no figures. */
    List<MeetingCard> meetings(Timetable timetable, HeldMeetings held, Instant now) {
        if (meeting != null) {
            return List.of(timetable.card(meeting));
        }
        List<MeetingCard> all = series.stream()
                .flatMap(one -> timetable.of(one).stream())
                .filter(this::covers)
                .toList();
        return Stream.concat(all.stream().filter(MeetingCard::cancelled), held.among(all, now).stream())
                .sorted(Comparator.comparing(MeetingCard::day)
                        .thenComparing(card -> card.seriesId().value())
                        .thenComparing(MeetingCard::number))
                .toList();
    }

    /** Whether it is of one of the series, and within the days. */
    boolean covers(MeetingCard card) {
        LocalDate day = card.day();
        return series.contains(card.seriesId())
                && day != null
                && from != null
                && to != null
                && !day.isBefore(from)
                && !day.isAfter(to);
    }
}
