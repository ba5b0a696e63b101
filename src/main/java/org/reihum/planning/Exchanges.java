package org.reihum.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.reihum.meeting.MeetingCard;
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

    /** The first turn after the vacant one of each network that has one. */
    Map<NetworkId, Substitute.Exchange> after(Vacancy vacancy) {
        LocalDate day = vacancy.day();
        List<BlockedDays> blocked = blockedDays.of(vacancy.host());
        Map<NetworkId, Substitute.Exchange> first = new HashMap<>();
        BiConsumer<NetworkId, Substitute.Exchange> keep = (host, turn) -> {
            if (day == null || turn.day().isAfter(day)) {
                first.merge(host, turn, (one, other) -> one.day().isAfter(other.day()) ? other : one);
            }
        };
        for (MeetingCard other : timetable.of(vacancy.series())) {
            LocalDate later = other.day();
            if (other.state() == MeetingState.PROVISIONAL
                    && later != null
                    && !other.id().equals(vacancy.meeting())) {
                String key = TurnRef.of(other.id()).key();
                keep.accept(
                        other.hostId(), new Substitute.Exchange(key, other.number(), later, false, on(later, blocked)));
            }
        }
        for (DraftTurns.DraftTurn turn : drafts.of(vacancy.series())) {
            LocalDate later = turn.line().day();
            String key = TurnRef.of(turn).key();
            keep.accept(
                    turn.line().host(), new Substitute.Exchange(key, turn.number(), later, true, on(later, blocked)));
        }
        return first;
    }

    private static String on(LocalDate day, List<BlockedDays> blocked) {
        return blocked.stream()
                .filter(days -> !day.isBefore(days.firstDay()) && !day.isAfter(days.lastDay()))
                .map(BlockedDays::reason)
                .findFirst()
                .orElse("");
    }
}
