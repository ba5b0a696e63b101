package org.reihum.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over meetings that are over, as they were. Nobody is invited, nobody is written to. */
@Component
public class RecordingMeetings {

    private final AllSeries allSeries;
    private final Meetings meetings;
    private final Agendas agendas;
    private final History history;

    RecordingMeetings(AllSeries allSeries, Meetings meetings, Agendas agendas, History history) {
        this.allSeries = allSeries;
        this.meetings = meetings;
        this.agendas = agendas;
        this.history = history;
    }

    /**
     * @param number empty: the next one of the series
     * @param who whose record it is
     */
    @Transactional
    public Recorded record(SeriesId seriesId, OptionalInt number, PastMeeting past, String who, Instant now) {
        Series series = allSeries.get(seriesId);
        refuseAhead(past.day(), series, now);
        SeriesProfile profile = series.profile();
        var details = new MeetingDetails(
                past.day(),
                profile.beginsAt(),
                profile.endsAt(),
                past.host(),
                past.place(),
                House.OPEN,
                past.topic(),
                past.day().minusDays(profile.deadlineDays()),
                List.of());
        int known = number.orElseGet(() -> meetings.lastNumber(seriesId.value()) + 1);
        Meeting meeting = new Meeting(series, known, UUID.randomUUID().toString(), details, now);
        meeting.recordAs(past.state(), 0, now);
        // flushed, because those who read it next do so by SQL
        meetings.saveAndFlush(meeting);
        history.save(new MeetingEvent(meeting.id(), now, MeetingEvent.Kind.RECORDED, who, ""));
        return new Recorded(meeting.id(), known);
    }

    /** Puts right what is on record of a meeting that is over. In another town its house is open again. */
    @Transactional
    public void correct(MeetingId id, PastMeeting past, String who, Instant now) {
        Meeting meeting = meetings.lock(id);
        refuseAhead(past.day(), allSeries.get(meeting.series()), now);
        List<AgendaLine> agenda = agendas.of(id);
        MeetingDetails before = meeting.details(agenda);
        House house = before.place().equals(past.place()) ? before.house() : House.OPEN;
        meeting.correct(
                new MeetingDetails(
                        past.day(),
                        before.beginsAt(),
                        before.endsAt(),
                        past.host(),
                        past.place(),
                        house,
                        past.topic(),
                        before.answerBy(),
                        agenda,
                        before.online()),
                agenda,
                past.state(),
                now);
        meetings.saveAndFlush(meeting);
        history.save(new MeetingEvent(id, now, MeetingEvent.Kind.RECORDED, who, ""));
    }

    private static void refuseAhead(LocalDate day, Series series, Instant now) {
        if (!day.isBefore(LocalDate.ofInstant(now, series.zone()))) {
            throw new IllegalArgumentException("a meeting on " + day + " is planned, not recorded");
        }
    }

    /** The meeting and its number. */
    public record Recorded(MeetingId id, int number) {}
}
