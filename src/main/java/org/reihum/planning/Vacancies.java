package org.reihum.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.ActiveMembers;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingPlaces;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.network.PlaceId;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** Gathers what a turn needs of another host: seats for those who have accepted, or for as many as usually come. */
@Component
class Vacancies {

    private final Timetable timetable;
    private final GuestList guestList;
    private final ExpectedGuests expected;
    private final ActiveMembers activeMembers;
    private final Burden burden;
    private final MeetingPlaces meetingPlaces;
    private final Places places;

    Vacancies(
            Timetable timetable,
            GuestList guestList,
            ExpectedGuests expected,
            ActiveMembers activeMembers,
            Burden burden,
            MeetingPlaces meetingPlaces,
            Places places) {
        this.timetable = timetable;
        this.guestList = guestList;
        this.expected = expected;
        this.activeMembers = activeMembers;
        this.burden = burden;
        this.meetingPlaces = meetingPlaces;
        this.places = places;
    }

    Vacancy of(MeetingCard meeting, LocalDate today) {
        GuestList.Counts counts = guestList.counts(meeting.id());
        int coming = counts.expected() + counts.companions();
        List<NetworkId> members = members(meeting.seriesId(), today, meeting.day());
        return new Vacancy(
                meeting.seriesId(),
                TurnRef.of(meeting.id()),
                meeting.id(),
                meeting.number(),
                meeting.day(),
                meeting.hostId(),
                meeting.layout(),
                coming > 0 ? coming : usual(meeting.seriesId(), members, today),
                burden.to(meeting.id(), members),
                before(meeting.seriesId(), meeting.day(), meeting.id()),
                taken(meeting.day(), meeting.id()));
    }

    Vacancy of(SeriesId series, DraftTurns.DraftTurn turn, LocalDate today) {
        LocalDate day = turn.line().day();
        List<NetworkId> members = members(series, today, day);
        return new Vacancy(
                series,
                TurnRef.of(turn),
                null,
                turn.number(),
                day,
                turn.line().host(),
                null,
                usual(series, members, today),
                burden.of(members),
                before(series, day, null),
                taken(day, null));
    }

    /** A turn after that meeting of which nothing is known yet. */
    Vacancy behind(MeetingCard meeting, LocalDate today) {
        List<NetworkId> members = members(meeting.seriesId(), today, null);
        return new Vacancy(
                meeting.seriesId(),
                TurnRef.of(meeting.id()),
                null,
                meeting.number() + 1,
                null,
                meeting.hostId(),
                null,
                usual(meeting.seriesId(), members, today),
                burden.of(members),
                before(meeting.seriesId(), null, null),
                Set.of());
    }

    private List<NetworkId> members(SeriesId series, LocalDate today, @Nullable LocalDate day) {
        return activeMembers.of(series, today, day == null ? today : day);
    }

    private int usual(SeriesId series, List<NetworkId> members, LocalDate today) {
        return expected.after(timetable.of(series), members.size(), today);
    }

    private Set<Long> taken(@Nullable LocalDate day, @Nullable MeetingId meeting) {
        return day == null ? Set.of() : meetingPlaces.roomsTakenOn(day, meeting);
    }

    private @Nullable Place before(SeriesId series, @Nullable LocalDate day, @Nullable MeetingId meeting) {
        Map<MeetingId, PlaceId> at = meetingPlaces.of(series);
        return timetable.of(series).stream()
                .filter(other ->
                        !other.cancelled() && other.day() != null && !other.id().equals(meeting))
                .filter(other -> day == null || other.day().isBefore(day))
                .max(Comparator.comparing(MeetingCard::day))
                .map(other -> places.get(at.get(other.id())))
                .orElse(null);
    }
}
