package org.reihum.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a meeting on the calendar: provisional, with the next number of its series. */
@Component
public class Scheduling {

    private final AllSeries allSeries;
    private final Meetings meetings;
    private final Agendas agendas;
    private final History history;

    Scheduling(AllSeries allSeries, Meetings meetings, Agendas agendas, History history) {
        this.allSeries = allSeries;
        this.meetings = meetings;
        this.agendas = agendas;
        this.history = history;
    }

    /** @param who the organiser's name, for the record */
    @Transactional
    public Meeting schedule(SeriesId seriesId, MeetingDetails details, String who, Instant now) {
        return schedule(seriesId, details, "", who, now);
    }

    /** @param why something speaks against the plan and it is kept nevertheless; empty: nothing does */
    @Transactional
    public Meeting schedule(SeriesId seriesId, MeetingDetails details, String why, String who, Instant now) {
        Series series = allSeries.get(seriesId);
        int number = meetings.lastNumber(seriesId.value()) + 1;
        // RFC 7986, 5.3: a random UUID, never made from time or title
        Meeting meeting =
                meetings.save(new Meeting(series, number, UUID.randomUUID().toString(), details, now));
        agendas.replace(meeting.id(), details.agenda());
        history.save(new MeetingEvent(meeting.id(), now, MeetingEvent.Kind.SCHEDULED, who, why).overriding());
        return meeting;
    }

    /**
     * Takes a meeting off the calendar as if it had never been: a plan was released too early. Only for a provisional
     * meeting that nothing hangs on yet; one that people know of is cancelled instead.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when somebody was invited or asked already
     */
    @Transactional
    public void takeBack(MeetingId id) {
        Meeting meeting = meetings.get(id);
        if (meeting.state() != MeetingState.PROVISIONAL) {
            throw new IllegalStateException(
                    "only a provisional meeting is taken back, not one that is " + meeting.state());
        }
        agendas.replace(id, List.of());
        history.deleteByMeetingId(id.value());
        meetings.delete(meeting);
        meetings.flush();
    }
}
