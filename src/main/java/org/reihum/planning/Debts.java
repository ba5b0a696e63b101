package org.reihum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/**
 * Who owes how many turns. A debt is no second turn: the next meeting that the network hosts after it serves it, be it its
 * own place in the cycle or another's.
 */
@Component
public class Debts {

    /** A debt and the meeting that served it, if one has. */
    public record Debt(OwedTurn owed, Optional<MeetingCard> served) {}

    private final OwedTurns owedTurns;
    private final Timetable timetable;

    Debts(OwedTurns owedTurns, Timetable timetable) {
        this.owedTurns = owedTurns;
        this.timetable = timetable;
    }

    /** For planning: debts that no meeting on the calendar, held or ahead, serves; networks without one are left out. */
    public Map<NetworkId, Integer> of(SeriesId series) {
        return count(debts(series, day -> true));
    }

    /** For the ledger: what is still owed on that day, a meeting ahead serves nothing yet. */
    public Map<NetworkId, Integer> on(SeriesId series, LocalDate today) {
        return count(debts(series, day -> day.isBefore(today)));
    }

    /** Every debt of the series, the earliest first. */
    List<Debt> all(SeriesId series, LocalDate today) {
        return debts(series, day -> day.isBefore(today));
    }

    private static Map<NetworkId, Integer> count(List<Debt> debts) {
        return debts.stream()
                .filter(debt -> debt.served().isEmpty())
                .collect(Collectors.toMap(debt -> debt.owed().network(), debt -> 1, Integer::sum, LinkedHashMap::new));
    }

    private List<Debt> debts(SeriesId series, Predicate<LocalDate> counts) {
        List<OwedTurn> owed = owedTurns.of(series);
        List<MeetingCard> serving = owed.isEmpty()
                ? new ArrayList<>()
                : timetable.of(series).stream()
                        .filter(meeting -> !meeting.cancelled() && meeting.day() != null && counts.test(meeting.day()))
                        .sorted(Comparator.comparing(MeetingCard::day))
                        .collect(Collectors.toCollection(ArrayList::new));
        return owed.stream().map(settledBy(serving)).toList();
    }

    /** Each meeting serves one debt at most. */
    private static Function<OwedTurn, Debt> settledBy(List<MeetingCard> serving) {
        return owed -> {
            Optional<MeetingCard> meeting = serving.stream()
                    .filter(m -> m.hostId().equals(owed.network()) && !m.day().isBefore(owed.since()))
                    .findFirst();
            meeting.ifPresent(serving::remove);
            return new Debt(owed, meeting);
        };
    }
}
