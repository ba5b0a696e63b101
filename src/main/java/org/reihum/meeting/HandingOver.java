package org.reihum.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a meeting to another host: number, UID and day stay, city and house follow, all concerned are told. */
@Component
public class HandingOver {

    private final Meetings meetings;
    private final Agendas agendas;
    private final History history;
    private final Guests guests;

    HandingOver(Meetings meetings, Agendas agendas, History history, Guests guests) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.history = history;
        this.guests = guests;
    }

    /**
     * @param from who hosts it now, as far as the organiser knows
     * @return where it was before; empty when that is not its host any more, or it is cancelled or has begun
     */
    @Transactional
    public Optional<HostAt> handOver(MeetingId id, NetworkId from, HostAt to, String reason, String who, Instant now) {
        Meeting meeting = meetings.lock(id);
        List<AgendaLine> agenda = agendas.of(id);
        MeetingDetails before = meeting.details(agenda);
        Instant begins = meeting.begins();
        boolean begun = begins != null && !begins.isAfter(now);
        if (begun || meeting.state() == MeetingState.CANCELLED || !before.host().equals(from)) {
            return Optional.empty();
        }
        MeetingDetails after = before.hosted(to);
        Change change = meeting.differenceTo(after, agenda);
        if (change != Change.NONE) {
            meeting.change(after, change, now);
            // flushed, because those who write the letters read the meeting by SQL
            meetings.saveAndFlush(meeting);
            history.save(new MeetingEvent(id, now, MeetingEvent.Kind.valueOf(change.name()), who, reason));
            guests.changed(id, change, now);
        }
        return Optional.of(before.hostAt());
    }
}
