package org.reihum.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Timetable;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/** The later turns that could be given in exchange: provisional meetings, and lines of the draft. */
@Component
class Exchanges {

    private final Timetable timetable;
    private final DraftTurns drafts;
    private final BlockedDaysOfNetworks blockedDays;

    Exchanges(Timetable timetable, DraftTurns drafts, BlockedDaysOfNetworks blockedDays) {
        this.timetable = timetable;
        this.drafts = drafts;
        this.blockedDays = blockedDays;
    }

    /** The first turn of that network after the vacant one. */
    Optional<Substitute.Exchange> laterTurnOf(NetworkId network, Vacancy vacancy) {
        LocalDate day = vacancy.day();
        List<BlockedDays> blocked = blockedDays.of(vacancy.host());
        Stream<Substitute.Exchange> released = timetable.of(vacancy.series()).stream()
                .filter(other -> other.state() == MeetingState.PROVISIONAL && other.day() != null)
                .filter(other -> other.hostId().equals(network) && !other.id().equals(vacancy.meeting()))
                .map(other -> new Substitute.Exchange(
                        TurnRef.of(other.id()).key(), other.number(), other.day(), false, on(other.day(), blocked)));
        Stream<Substitute.Exchange> drafted = drafts.of(vacancy.series()).stream()
                .filter(turn -> turn.line().host().equals(network))
                .map(turn -> new Substitute.Exchange(
                        TurnRef.of(turn).key(),
                        turn.number(),
                        turn.line().day(),
                        true,
                        on(turn.line().day(), blocked)));
        return Stream.concat(released, drafted)
                .filter(turn -> day == null || turn.day().isAfter(day))
                .min(Comparator.comparing(Substitute.Exchange::day));
    }

    private static String on(LocalDate day, List<BlockedDays> blocked) {
        return blocked.stream()
                .filter(days -> !day.isBefore(days.firstDay()) && !day.isAfter(days.lastDay()))
                .map(BlockedDays::reason)
                .findFirst()
                .orElse("");
    }
}
