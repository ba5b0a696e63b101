package org.reihum.planning;

import java.time.Instant;
import java.util.Optional;
import org.reihum.meeting.HandingOver;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves one turn to another host, be it a meeting or a line of the draft. */
@Component
class MovingTurn {

    private final Timetable timetable;
    private final HandingOver handingOver;
    private final DraftTurns drafts;
    private final Places places;

    MovingTurn(Timetable timetable, HandingOver handingOver, DraftTurns drafts, Places places) {
        this.timetable = timetable;
        this.handingOver = handingOver;
        this.drafts = drafts;
        this.places = places;
    }

    /** @return empty when the turn is not that host's any more, has begun, or belongs to another series */
    @Transactional
    Optional<HandedTurn> move(
            SeriesId series, TurnRef turn, NetworkId from, HostAt to, String reason, String who, Instant now) {
        if (turn instanceof TurnRef.OfDraft draft) {
            return drafts.pass(series, draft.plan(), draft.position(), from, to.host())
                    .map(passed -> HandedTurn.ofLine(passed.number(), draft, atHome(from), to.host()));
        }
        MeetingCard meeting = timetable.card(((TurnRef.OfMeeting) turn).id());
        if (!meeting.seriesId().equals(series)) {
            return Optional.empty();
        }
        return handingOver
                .handOver(meeting.id(), from, to, reason, who, now)
                .map(before -> HandedTurn.ofMeeting(meeting.number(), meeting.id(), before, to.host()));
    }

    /** At the network's seat, the house to follow. */
    HostAt atHome(NetworkId host) {
        return new HostAt(host, places.of(host).get(0).id(), House.OPEN);
    }
}
