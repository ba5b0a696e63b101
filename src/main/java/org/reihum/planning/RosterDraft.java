package org.reihum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reihum.hosting.NetworkWishes;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Membership;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Suspension;
import org.reihum.network.BlockedDays;
import org.reihum.network.DayOff;
import org.reihum.network.Holidays;
import org.reihum.network.NetworkFacts;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.network.Room;
import org.reihum.rotation.Before;
import org.reihum.rotation.Cause;
import org.reihum.rotation.Closure;
import org.reihum.rotation.Cycle;
import org.reihum.rotation.Location;
import org.reihum.rotation.Profile;
import org.reihum.rotation.Roster;
import org.reihum.rotation.Rules;
import org.reihum.rotation.Site;
import org.reihum.rotation.Slot;
import org.reihum.rotation.Standing;
import org.reihum.rotation.Travel;
import org.reihum.rotation.Turn;
import org.reihum.rotation.Wishes;

/** The facts of one roster, put into the planner's terms. */
final class RosterDraft {

    /** How far back the days are shown beyond the last candidate. */
    private static final int WEEKS_BEYOND = 10;

    private final PlanBrief brief;
    private final List<Membership> members;
    private final Map<NetworkId, NetworkFacts> facts;
    private final List<MeetingCard> settled;
    private final List<MeetingCard> anew;
    private final Map<MeetingId, Set<NetworkId>> represented;
    private final int expected;
    private final Map<NetworkId, NetworkWishes> wishes;
    private final Map<NetworkId, Integer> owed;
    private final List<Suspension> suspensions;
    private final Heirs heirs;
    private final Cycle cycle;

    /**
     * @param members those with a seat, in the order that decides ties
     * @param settled meetings with a day that stay as they are, by day
     * @param anew released meetings that are planned anew, by day
     */
    RosterDraft(
            PlanBrief brief,
            List<Membership> members,
            Map<NetworkId, NetworkFacts> facts,
            List<MeetingCard> settled,
            List<MeetingCard> anew,
            Map<MeetingId, Set<NetworkId>> represented,
            int expected,
            Map<NetworkId, NetworkWishes> wishes,
            Map<NetworkId, Integer> owed,
            List<Suspension> suspensions,
            Heirs heirs) {
        this.brief = brief;
        this.facts = facts;
        this.settled = settled;
        this.anew = anew;
        this.represented = represented;
        this.expected = expected;
        this.wishes = wishes;
        this.owed = owed;
        this.suspensions = suspensions;
        this.heirs = heirs;
        this.members = sharing(members);
        this.cycle = Cycle.running(
                settled.stream()
                        .map(meeting ->
                                new Turn(meeting.day(), heirs.host(meeting).value()))
                        .toList(),
                this.members.stream()
                        .collect(Collectors.toMap(member -> member.network().value(), Membership::since, (a, b) -> a)));
    }

    /** Turns by share know no cycle that one could sit out, so whoever passes takes no part in the sharing. */
    private List<Membership> sharing(List<Membership> all) {
        if (all.stream().map(Membership::share).distinct().count() < 2) {
            return all;
        }
        List<Membership> taking = all.stream()
                .filter(member -> !passes(member.network()) || isHeld(member.network()))
                .toList();
        return taking.isEmpty() ? all : taking;
    }

    private boolean isHeld(NetworkId network) {
        return brief.held().values().stream().anyMatch(held -> held.host().equals(network))
                || anew.stream().anyMatch(meeting -> meeting.hostId().equals(network));
    }

    /** @param today nothing is planned for this day or an earlier one */
    DrawnRoster drawn(SeriesId series, Holidays holidays, LocalDate today) {
        LocalDate from = brief.request().firstDay();
        LocalDate to = from.plusWeeks(
                (long) brief.request().meetings() * brief.request().mostGapWeeks() + WEEKS_BEYOND);
        Corners corners = new Corners(
                members.stream().map(member -> seat(member.network())).toList());
        List<Location> locations = members.stream()
                .map(member -> location(member, corners, holidays, from, to))
                .toList();
        Map<String, Place> places = places();
        List<Travel.Point> points = locations.stream()
                .flatMap(location -> location.sites().stream())
                .map(site -> point(places.get(site.id())))
                .toList();
        List<NetworkFacts> concerned =
                members.stream().map(member -> facts.get(member.network())).toList();
        DayWarnings warnings = new DayWarnings(concerned, holidays, from.minusWeeks(WEEKS_BEYOND), to);
        List<Slot> slots = slots(locations, warnings, today);
        Roster roster = new Roster(
                "series-" + series.value(),
                locations,
                slots,
                before(points, corners),
                Travel.between(points),
                rules(from.minusWeeks(WEEKS_BEYOND), to),
                Profile.standard());
        List<Optional<MeetingId>> meetings = IntStream.range(0, slots.size())
                .mapToObj(at -> at < anew.size() ? Optional.of(anew.get(at).id()) : Optional.<MeetingId>empty())
                .toList();
        return new DrawnRoster(roster, meetings, places, warnings);
    }

    private Location location(Membership member, Corners corners, Holidays holidays, LocalDate from, LocalDate to) {
        NetworkFacts network = facts.get(member.network());
        return new Location(
                DrawnRoster.name(member.network()),
                network.network().shortName(),
                corners.of(seat(member.network())),
                sites(network, holidays, from.minusWeeks(WEEKS_BEYOND), to),
                standing(member, network),
                wishes(member.network()));
    }

    /** The seat, and each further place in which the network has a room. */
    private List<Site> sites(NetworkFacts network, Holidays holidays, LocalDate from, LocalDate to) {
        return network.places().stream()
                .sorted(Comparator.comparing(Place::seat).reversed())
                .filter(place -> place.seat() || seats(network, place) > 0)
                .map(place -> new Site(
                        String.valueOf(place.id().value()),
                        place.name(),
                        seats(network, place),
                        closures(network, place, holidays, from, to)))
                .toList();
    }

    private static int seats(NetworkFacts network, Place place) {
        return network.venues().stream()
                .filter(venue -> venue.venue().place().equals(place.id()))
                .flatMap(venue -> venue.rooms().stream())
                .mapToInt(Room::mostSeats)
                .max()
                .orElse(0);
    }

    private List<Closure> closures(NetworkFacts network, Place place, Holidays holidays, LocalDate from, LocalDate to) {
        return Stream.of(
                        network.blocked().stream().map(RosterDraft::closure),
                        suspensions.stream()
                                .filter(each ->
                                        each.network().equals(network.network().id()))
                                .flatMap(each -> closure(each).stream()),
                        holidays.daysOff(place.state(), from, to).stream()
                                .filter(off -> off.kind() != DayOff.Kind.SCHOOL_HOLIDAY
                                        || !brief.request().schoolHolidays())
                                .map(RosterDraft::closure))
                .flatMap(closures -> closures)
                .toList();
    }

    /** None where it was lifted before it began. */
    private static Optional<Closure> closure(Suspension suspension) {
        LocalDate last = suspension.backOn().minusDays(1);
        return last.isBefore(suspension.firstDay())
                ? Optional.empty()
                : Optional.of(new Closure(suspension.firstDay(), last, Cause.SUSPENDED, suspension.reason()));
    }

    private static Closure closure(BlockedDays days) {
        return new Closure(days.firstDay(), days.lastDay(), Cause.BLOCKED, days.reason());
    }

    private static Closure closure(DayOff days) {
        return new Closure(days.first(), days.last(), Cause.valueOf(days.kind().name()), days.name());
    }

    private Wishes wishes(NetworkId network) {
        return Optional.ofNullable(wishes.get(network))
                .map(wish -> new Wishes(
                        wish.weekdays(),
                        wish.spans().stream()
                                .map(span -> new Wishes.Span(span.firstDay(), span.lastDay()))
                                .toList()))
                .orElse(Wishes.NONE);
    }

    /** Said so in its answer to the round letter, the organiser has decided it, or it is suspended when the plan begins. */
    private boolean passes(NetworkId network) {
        boolean suspended = suspensions.stream()
                .anyMatch(each -> each.network().equals(network)
                        && each.covers(brief.request().firstDay()));
        return suspended
                || brief.passing().contains(network)
                || Optional.ofNullable(wishes.get(network))
                        .filter(NetworkWishes::passes)
                        .isPresent();
    }

    private Place seat(NetworkId network) {
        return facts.get(network).seat().get(0);
    }

    private Standing standing(Membership member, NetworkFacts network) {
        NetworkId id = member.network();
        boolean coHosts = brief.wishes().values().stream()
                .anyMatch(wish -> wish.coHost().filter(id::equals).isPresent());
        return new Standing(
                cycle.hosted().contains(id.value()) || passes(id) || coHosts,
                meetingsSinceHosted(id),
                cycle.newcomers().contains(id.value()),
                owed.getOrDefault(id, 0),
                member.share(),
                travelSoFar(id),
                attendance(member),
                hosted(id).reduce((earlier, later) -> later).map(MeetingCard::day),
                Optional.of(member.since()));
    }

    private Stream<MeetingCard> hosted(NetworkId network) {
        return settled.stream().filter(meeting -> heirs.host(meeting).equals(network));
    }

    private OptionalInt meetingsSinceHosted(NetworkId network) {
        return IntStream.rangeClosed(1, settled.size())
                .filter(since -> heirs.host(settled.get(settled.size() - since)).equals(network))
                .findFirst();
    }

    private int travelSoFar(NetworkId network) {
        return settled.stream()
                .filter(meeting ->
                        represented.getOrDefault(meeting.id(), Set.of()).contains(network))
                .flatMap(meeting -> placeOf(meeting).stream())
                .mapToInt(place -> Travel.minutes(Travel.from(point(seat(network)), List.of(point(place))))[0])
                .sum();
    }

    /** Of a hundred meetings held since it joined; 100 where none was. */
    private int attendance(Membership member) {
        List<Set<NetworkId>> held = settled.stream()
                .filter(meeting -> !meeting.day().isBefore(member.since()))
                .flatMap(meeting -> Optional.ofNullable(represented.get(meeting.id())).stream())
                .toList();
        long came = held.stream()
                .filter(networks -> networks.contains(member.network()))
                .count();
        return held.isEmpty() ? 100 : (int) (100 * came / held.size());
    }

    private Optional<Place> placeOf(MeetingCard meeting) {
        return Optional.ofNullable(facts.get(meeting.hostId())).stream()
                .flatMap(network -> network.places().stream())
                .filter(place -> place.name().equals(meeting.city()))
                .findFirst();
    }

    private static Travel.Point point(Place place) {
        return new Travel.Point(place.latitude(), place.longitude());
    }

    private Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        members.stream()
                .flatMap(member -> facts.get(member.network()).places().stream())
                .forEach(place -> places.put(String.valueOf(place.id().value()), place));
        return places;
    }

    private Optional<Before> before(List<Travel.Point> points, Corners corners) {
        if (settled.isEmpty()) {
            return Optional.empty();
        }
        MeetingCard last = settled.get(settled.size() - 1);
        int[] km = placeOf(last).map(place -> Travel.from(point(place), points)).orElse(new int[0]);
        String region = placeOf(last).map(corners::of).orElse("");
        return Optional.of(new Before(
                DrawnRoster.name(last.hostId()),
                region,
                last.city(),
                Optional.ofNullable(last.day()),
                km,
                Travel.minutes(km)));
    }

    private List<Slot> slots(List<Location> locations, DayWarnings warnings, LocalDate today) {
        MeetingDates dates = new MeetingDates(brief.request(), day -> mostAreClosed(locations, day));
        Optional<LocalDate> last = Stream.concat(settled.stream(), anew.stream())
                .map(MeetingCard::day)
                .reduce((earlier, later) -> later);
        int fresh = Math.max(0, brief.request().meetings() - anew.size());
        List<List<LocalDate>> candidates = new ArrayList<>();
        anew.forEach(meeting -> candidates.add(dates.around(meeting.day(), today)));
        candidates.addAll(dates.after(last, fresh));
        return IntStream.range(0, candidates.size())
                .mapToObj(at -> slot(at, candidates.get(at), warnings))
                .toList();
    }

    private static boolean mostAreClosed(List<Location> locations, LocalDate day) {
        long closed = locations.stream()
                .filter(location -> location.seat().closures().stream()
                        .filter(closure -> closure.cause() != Cause.BLOCKED && closure.cause() != Cause.SUSPENDED)
                        .anyMatch(closure -> !day.isBefore(closure.first()) && !day.isAfter(closure.last())))
                .count();
        return 2 * closed > locations.size();
    }

    private Slot slot(int at, List<LocalDate> days, DayWarnings warnings) {
        int position = at + 1;
        LineWish wish = brief.wish(position);
        PlanBrief.Held held = brief.held().get(position);
        Slot slot = new Slot(
                String.valueOf(position),
                expected,
                Stream.concat(days.stream(), Optional.ofNullable(held).map(PlanBrief.Held::day).stream())
                        .distinct()
                        .map(day -> new Slot.CandidateDate(day, warnings.on(day).size(), warnings.on(day)))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                published(at),
                wish.excluded().stream().map(DrawnRoster::name).collect(Collectors.toSet()));
        return held == null ? slot : slot.heldFor(DrawnRoster.name(held.host())).heldOn(held.day());
    }

    private Optional<Slot.Published> published(int at) {
        return at < anew.size()
                ? Optional.of(new Slot.Published(
                        DrawnRoster.name(anew.get(at).hostId()), anew.get(at).day()))
                : Optional.empty();
    }

    private Rules rules(LocalDate from, LocalDate to) {
        PlanRequest request = brief.request();
        List<Closure> closedForAll = new ArrayList<>();
        for (int year = from.getYear(); !request.inAugust() && year <= to.getYear(); year++) {
            closedForAll.add(
                    new Closure(LocalDate.of(year, 8, 1), LocalDate.of(year, 8, 31), Cause.SUMMER_BREAK, "August"));
        }
        return new Rules(
                request.leastMeetingsBetween(),
                7 * request.leastGapWeeks(),
                !request.twiceAMonth(),
                Optional.of(new Rules.Gap(request.gapWeeks(), request.leastGapWeeks(), request.mostGapWeeks())),
                closedForAll,
                List.of(),
                List.of(),
                0,
                0);
    }
}
