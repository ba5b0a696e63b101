package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.reihum.hosting.HostFound;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Suspensions;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A network that was asked has said yes: it takes the meeting over, and the old host owes a turn. */
@Component
class SubstituteFound implements HostFound {

    private final Timetable timetable;
    private final Suspensions suspensions;
    private final MovingTurn moving;
    private final TakingOver takingOver;
    private final MessageSource messages;

    SubstituteFound(
            Timetable timetable,
            Suspensions suspensions,
            MovingTurn moving,
            TakingOver takingOver,
            MessageSource messages) {
        this.timetable = timetable;
        this.suspensions = suspensions;
        this.moving = moving;
        this.takingOver = takingOver;
        this.messages = messages;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tookOver(MeetingId id, NetworkId newHost, String who, Instant now) {
        MeetingCard meeting = timetable.card(id);
        LocalDate day = meeting.day();
        boolean suspended =
                day != null && suspensions.on(meeting.seriesId(), day).contains(meeting.hostId());
        // the ledger is kept in German, as are its other reasons
        String reason = messages.getMessage("planning.substitute.saidYes", new Object[] {who}, Locale.GERMAN);
        var order = new TakingOver.Order(
                meeting.seriesId(),
                TurnRef.of(id),
                meeting.hostId(),
                moving.atHome(newHost),
                Optional.empty(),
                !suspended,
                reason);
        if (takingOver.take(order, who, now) instanceof TakingOver.Result.Overtaken) {
            throw new IllegalStateException("a meeting that is locked went to another host: " + id);
        }
    }
}
