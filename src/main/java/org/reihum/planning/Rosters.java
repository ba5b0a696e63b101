package org.reihum.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.DayOff;
import org.reihum.network.Holidays;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.reihum.network.Rooms;
import org.reihum.rotation.Cause;
import org.reihum.rotation.Closure;
import org.reihum.rotation.Location;
import org.reihum.rotation.Pin;
import org.reihum.rotation.Roster;
import org.reihum.rotation.Turn;
import org.reihum.rotation.Wanted;
import org.springframework.stereotype.Component;

/** Draws up the roster for the planner: members with seat, rooms and closed days, and the turns that are held or fixed. */
@Component
class Rosters {

    private final Timetable timetable;
    private final Memberships memberships;
    private final Places places;
    private final Rooms rooms;
    private final BlockedDaysOfNetworks blockedDays;
    private final Holidays holidays;
    private final ExpectedGuests expectedGuests;

    Rosters(
            Timetable timetable,
            Memberships memberships,
            Places places,
            Rooms rooms,
            BlockedDaysOfNetworks blockedDays,
            Holidays holidays,
            ExpectedGuests expectedGuests) {
        this.timetable = timetable;
        this.memberships = memberships;
        this.places = places;
        this.rooms = rooms;
        this.blockedDays = blockedDays;
        this.holidays = holidays;
        this.expectedGuests = expectedGuests;
    }

    /** A member without a seat on the map can not be placed and is left out. */
    Roster draw(SeriesId series, PlanRequest request, List<Pin> pins, LocalDate today) {
        List<Membership> members = memberships.of(series, today);
        List<MeetingCard> meetings = timetable.of(series).stream()
                .filter(meeting -> !meeting.cancelled() && meeting.day() != null)
                .toList();
        List<Turn> turns = meetings.stream()
                .map(meeting -> new Turn(meeting.day(), meeting.hostId().value()))
                .sorted(Comparator.comparing(Turn::day))
                .toList();
        Map<NetworkId, Place> seats = places.findBySeatTrue().stream()
                .collect(Collectors.toMap(Place::network, Function.identity(), (first, second) -> first));
        LocalDate horizon = request.firstDay().plusWeeks((long) request.meetings() * request.mostGapWeeks() + 1);
        List<Location> locations = members.stream()
                .filter(member -> seats.containsKey(member.network()))
                .map(member -> location(member, seats.get(member.network()), turns, request.firstDay(), horizon))
                .toList();
        return new Roster(locations, turns, pins, wanted(request, meetings, members.size(), today));
    }

    private Wanted wanted(PlanRequest request, List<MeetingCard> meetings, int members, LocalDate today) {
        return new Wanted(
                request.meetings(),
                request.firstDay(),
                request.weekday(),
                request.gapWeeks(),
                request.leastGapWeeks(),
                request.mostGapWeeks(),
                expectedGuests.after(meetings, members, today));
    }

    private Location location(Membership member, Place seat, List<Turn> turns, LocalDate from, LocalDate to) {
        long network = member.network().value();
        Optional<LocalDate> lastHosted = turns.stream()
                .filter(turn -> turn.locationId() == network)
                .map(Turn::day)
                .reduce((earlier, later) -> later);
        return new Location(
                network,
                seat.name(),
                seat.latitude(),
                seat.longitude(),
                rooms.mostSeatsOf(member.network()),
                lastHosted,
                Optional.of(member.since()),
                closures(member.network(), seat, from, to));
    }

    private List<Closure> closures(NetworkId network, Place seat, LocalDate from, LocalDate to) {
        return Stream.concat(
                        blockedDays.of(network).stream().map(Rosters::closure),
                        holidays.daysOff(seat.state(), from, to).stream().map(Rosters::closure))
                .toList();
    }

    private static Closure closure(BlockedDays days) {
        return new Closure(days.firstDay(), days.lastDay(), Cause.BLOCKED, days.reason());
    }

    private static Closure closure(DayOff days) {
        return new Closure(days.first(), days.last(), Cause.valueOf(days.kind().name()), days.name());
    }
}
