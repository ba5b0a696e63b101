package org.reihum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.ActiveMembers;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** Who has had its turn in this cycle, who is next and who is still to come, for everyone: no draft, no person. */
@Component
public class PublicTurns {

    /**
     * A turn of the running cycle.
     *
     * @param meeting null for a network that is still to come
     * @param kind served, next, fixed or coming, as the ring is drawn
     */
    public record PublicTurn(
            String city, String network, @Nullable MeetingCard meeting, String kind) {}

    private static final int LONGEST_LABEL = 16;

    private final Timetable timetable;
    private final Turns turns;
    private final ActiveMembers activeMembers;
    private final Networks networks;
    private final Places places;

    PublicTurns(Timetable timetable, Turns turns, ActiveMembers activeMembers, Networks networks, Places places) {
        this.timetable = timetable;
        this.turns = turns;
        this.activeMembers = activeMembers;
        this.networks = networks;
        this.places = places;
    }

    /** In order of day; those whose day is open behind, and then, by name, the networks without a meeting. */
    public List<PublicTurn> of(SeriesId series, LocalDate today) {
        LocalDate began = turns.runningCycleBegan(series, today).orElse(today);
        List<MeetingCard> meetings = timetable.of(series).stream()
                .filter(m -> !m.cancelled() && (m.day() == null || !m.day().isBefore(began)))
                .sorted(Comparator.comparing(MeetingCard::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<PublicTurn> all = new ArrayList<>();
        boolean nextIsKnown = false;
        for (MeetingCard meeting : meetings) {
            LocalDate day = meeting.day();
            boolean held = day != null && day.isBefore(today);
            String kind = held ? "served" : day == null ? "coming" : nextIsKnown ? "fixed" : "next";
            nextIsKnown |= kind.equals("next");
            all.add(new PublicTurn(meeting.city(), meeting.host(), meeting, kind));
        }
        Set<NetworkId> placed = meetings.stream().map(MeetingCard::hostId).collect(Collectors.toSet());
        all.addAll(stillToCome(series, today, placed));
        return all;
    }

    private List<PublicTurn> stillToCome(SeriesId series, LocalDate today, Set<NetworkId> placed) {
        Map<NetworkId, Turns.TurnOfNetwork> known = turns.of(series, today);
        Set<NetworkId> active = Set.copyOf(activeMembers.of(series, today, today));
        Map<NetworkId, String> cities = places.findBySeatTrue().stream()
                .collect(Collectors.toMap(Place::network, Place::name, (first, second) -> first));
        return networks.byName().stream()
                .map(Network::id)
                .filter(network -> active.contains(network) && !placed.contains(network))
                .filter(network -> !known.get(network).served())
                .map(network -> new PublicTurn(
                        cities.getOrDefault(network, ""), networks.get(network).shortName(), null, "coming"))
                .toList();
    }

    /** The same on the ring. */
    public static List<RingStop> ring(List<PublicTurn> all, Locale locale) {
        List<RingStop> stops = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PublicTurn turn = all.get(i);
            double angle = 2 * Math.PI * i / all.size() - Math.PI / 2;
            MeetingCard meeting = turn.meeting();
            LocalDate day = meeting == null || !turn.kind().equals("next") ? null : meeting.day();
            stops.add(RingStop.at(
                    angle, label(turn), turn.kind(), day == null ? null : MeetingText.inFigures(day, locale)));
        }
        return stops;
    }

    /** "Freiburg im Breisgau" is Freiburg on the ring: what is longer is cut on a telephone. */
    private static String label(PublicTurn turn) {
        String name = turn.city().isEmpty() ? turn.network() : turn.city();
        int end = name.indexOf(' ');
        return name.length() > LONGEST_LABEL && end > 0 ? name.substring(0, end) : name;
    }
}
