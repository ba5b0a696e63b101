package org.reihum.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.rotation.Cycle;
import org.reihum.rotation.Turn;
import org.springframework.stereotype.Component;

/** Whose turn it was and will be: each member's place in the running cycle. */
@Component
public class Turns {

    /**
     * A member's turn.
     *
     * @param served whether it has hosted in the running cycle
     * @param last the last meeting it hosted, {@code next} the next one that is released
     */
    public record TurnOfNetwork(
            NetworkId network, boolean served, Optional<MeetingCard> last, Optional<MeetingCard> next) {}

    private final Timetable timetable;
    private final Memberships memberships;
    private final Mergers mergers;

    Turns(Timetable timetable, Memberships memberships, Mergers mergers) {
        this.timetable = timetable;
        this.memberships = memberships;
        this.mergers = mergers;
    }

    /** The turns of all members on that day. */
    public Map<NetworkId, TurnOfNetwork> of(SeriesId series, LocalDate today) {
        List<MeetingCard> meetings = dated(series);
        Cycle cycle = cycle(series, meetings, today);
        Heirs heirs = mergers.heirs(series, today);
        return memberships.of(series, today).stream()
                .map(Membership::network)
                .map(network -> turn(network, cycle.hosted().contains(network.value()), meetings, heirs, today))
                .collect(Collectors.toMap(TurnOfNetwork::network, Function.identity()));
    }

    Optional<LocalDate> runningCycleBegan(SeriesId series, LocalDate today) {
        return cycle(series, dated(series), today).began();
    }

    /** The meetings of the cycle before the running one, or of the last one that is over; none in the first cycle. */
    List<MeetingCard> cycleBefore(SeriesId series, LocalDate today) {
        LocalDate began = runningCycleBegan(series, today).orElse(today);
        List<MeetingCard> earlier = dated(series).stream()
                .filter(meeting -> meeting.day().isBefore(began))
                .toList();
        if (earlier.isEmpty()) {
            return List.of();
        }
        LocalDate last = earlier.get(earlier.size() - 1).day();
        LocalDate first = cycle(series, earlier, last).began().orElse(last);
        return earlier.stream()
                .filter(meeting -> !meeting.day().isBefore(first))
                .toList();
    }

    private Cycle cycle(SeriesId series, List<MeetingCard> meetings, LocalDate today) {
        Heirs heirs = mergers.heirs(series, today);
        List<Turn> held = meetings.stream()
                .filter(meeting -> meeting.day().isBefore(today))
                .map(meeting -> new Turn(meeting.day(), heirs.host(meeting).value()))
                .toList();
        Map<Long, LocalDate> joined = memberships.of(series, today).stream()
                .collect(Collectors.toMap(member -> member.network().value(), Membership::since, (a, b) -> a));
        return Cycle.running(held, joined);
    }

    /** In order of day; a meeting that was put off keeps its number. */
    private List<MeetingCard> dated(SeriesId series) {
        return timetable.of(series).stream()
                .filter(meeting -> !meeting.cancelled() && meeting.day() != null)
                .sorted(Comparator.comparing(MeetingCard::day))
                .toList();
    }

    private static TurnOfNetwork turn(
            NetworkId network, boolean served, List<MeetingCard> meetings, Heirs heirs, LocalDate today) {
        List<MeetingCard> own =
                meetings.stream().filter(m -> heirs.host(m).equals(network)).toList();
        return new TurnOfNetwork(
                network,
                served,
                own.stream().filter(m -> m.day().isBefore(today)).reduce((earlier, later) -> later),
                own.stream()
                        .filter(m -> !m.day().isBefore(today) && m.hostId().equals(network))
                        .findFirst());
    }
}
