package org.reihum.report;

import java.time.Instant;
import java.util.List;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Counts who was invited, expected and there. */
@Component
public class MeetingFigures {

    private final Timetable timetable;
    private final GuestList guestList;
    private final Participations participations;

    MeetingFigures(Timetable timetable, GuestList guestList, Participations participations) {
        this.timetable = timetable;
        this.guestList = guestList;
        this.participations = participations;
    }

    /** Of one meeting as known now; of one that is not over there are only the answers. */
    public Figures of(MeetingId meeting, Instant now) {
        MeetingCard card = timetable.card(meeting);
        return card.isOver(now) ? over(List.of(card)) : ahead(card);
    }

    private Figures ahead(MeetingCard meeting) {
        return Figures.of(List.of(guestList.counts(meeting.id())), List.of(), false);
    }

    /** Of those meetings together, which are all over and were held. */
    Figures over(List<MeetingCard> held) {
        return Figures.of(
                held.stream().map(meeting -> guestList.counts(meeting.id())).toList(),
                held.stream()
                        .flatMap(meeting -> participations.at(meeting).stream())
                        .toList(),
                true);
    }
}
