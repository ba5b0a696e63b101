package org.reihum.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reihum.attendance.HeldMeetings;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What reports can be asked for. */
@Component
class ReportChoices {

    private static final int HALF_YEARS = 3;

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final HeldMeetings heldMeetings;
    private final MessageSource messages;

    ReportChoices(AllSeries allSeries, Timetable timetable, HeldMeetings heldMeetings, MessageSource messages) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.heldMeetings = heldMeetings;
        this.messages = messages;
    }

    /** The meetings that were held, the latest first. */
    Map<Long, String> meetings(Instant now, Locale locale) {
        Map<Long, String> choices = new LinkedHashMap<>();
        List<MeetingCard> all = allSeries.findAllByOrderById().stream()
                .flatMap(series -> timetable.of(series.id()).stream())
                .toList();
        heldMeetings.among(all, now).stream()
                .sorted(Comparator.comparing(ReportChoices::dayOf).reversed())
                .forEach(meeting -> choices.put(meeting.id().value(), inWords(meeting, locale)));
        return choices;
    }

    private static LocalDate dayOf(MeetingCard meeting) {
        LocalDate day = meeting.day();
        return day == null ? LocalDate.MIN : day;
    }

    private static String inWords(MeetingCard meeting, Locale locale) {
        return "%d · %s · %s (%s)"
                .formatted(
                        meeting.number(),
                        MeetingText.shortDay(dayOf(meeting), locale),
                        meeting.city(),
                        meeting.series());
    }

    /** @throws ReportNotFound when the meeting was not held */
    ReportScope held(MeetingId id, Instant now) {
        MeetingCard meeting = timetable.card(id);
        if (!heldMeetings.held(meeting, now)) {
            throw new ReportNotFound("of a meeting that was not held: " + id);
        }
        return ReportScope.meeting(meeting.seriesId(), id);
    }

    /** What can be counted of a period, by the name of its kind. */
    Map<String, String> kinds(Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        PeriodForm.KINDS.forEach(
                kind -> choices.put(kind.name(), messages.getMessage("report.kind." + kind, null, locale)));
        return choices;
    }

    Map<Long, String> series() {
        Map<Long, String> choices = new LinkedHashMap<>();
        allSeries.findAllByOrderById().forEach(series -> choices.put(series.id().value(), series.name()));
        return choices;
    }

    boolean isSeries(ReportScope scope) {
        return scope.series().stream()
                .allMatch(id -> allSeries.findById(id.value()).isPresent());
    }

    List<HalfYear> halfYears(Instant now) {
        return HalfYear.upTo(LocalDate.ofInstant(now, DueReports.BERLIN), HALF_YEARS);
    }

    /** The series that is proposed: the first that was entered. */
    PeriodForm proposal(Instant now) {
        HalfYear before = halfYears(now).get(1);
        Long first = allSeries.findAllByOrderById().stream()
                .map(Series::id)
                .map(id -> id.value())
                .findFirst()
                .orElse(null);
        return new PeriodForm(ReportKind.PERIOD, first, before.first(), before.last());
    }
}
