package org.reihum.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Suspension;
import org.reihum.meeting.Suspensions;
import org.reihum.meeting.Timetable;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of a series (Turnusbuch): what each member has given and travelled, and what it owes. */
@Component
class Ledger {

    private final Timetable timetable;
    private final Memberships memberships;
    private final Suspensions suspensions;
    private final Networks networks;
    private final Turns turns;
    private final Debts debts;
    private final DraftTurns drafts;
    private final FairShares fairShares;
    private final Trips trips;
    private final Mergers mergers;

    Ledger(
            Timetable timetable,
            Memberships memberships,
            Suspensions suspensions,
            Networks networks,
            Turns turns,
            Debts debts,
            DraftTurns drafts,
            FairShares fairShares,
            Trips trips,
            Mergers mergers) {
        this.timetable = timetable;
        this.memberships = memberships;
        this.suspensions = suspensions;
        this.networks = networks;
        this.turns = turns;
        this.debts = debts;
        this.drafts = drafts;
        this.fairShares = fairShares;
        this.trips = trips;
        this.mergers = mergers;
    }

    /** All that the lines have in common. */
    private record Book(
            List<MeetingCard> held,
            Heirs heirs,
            Map<NetworkId, Turns.TurnOfNetwork> turns,
            Map<NetworkId, Integer> owed,
            Map<NetworkId, Double> due,
            List<DraftTurns.DraftTurn> drafts,
            Trips.Chart chart,
            List<Suspension> suspensions,
            Map<NetworkId, String> names,
            LocalDate today) {}

    /** A line for each member, who waits longest first. */
    @Transactional(readOnly = true)
    List<LedgerLine> lines(SeriesId series, LocalDate today) {
        List<MeetingCard> held = timetable.of(series).stream()
                .filter(m -> !m.cancelled() && m.day() != null && m.day().isBefore(today))
                .toList();
        Heirs heirs = mergers.heirs(series, today);
        var book = new Book(
                held,
                heirs,
                turns.of(series, today),
                debts.on(series, today),
                fairShares.of(series, held, heirs),
                drafts.of(series),
                trips.in(series),
                suspensions.of(series),
                networks.findAllByOrderByName().stream().collect(Collectors.toMap(Network::id, Network::shortName)),
                today);
        return memberships.of(series, today).stream()
                .map(member -> line(member, book))
                .sorted(Comparator.comparing(LedgerLine::waitsSince).thenComparing(LedgerLine::name))
                .toList();
    }

    private static LedgerLine line(Membership member, Book book) {
        NetworkId network = member.network();
        Turns.TurnOfNetwork turn = book.turns().get(network);
        int hosted = (int) book.held().stream()
                .filter(m -> book.heirs().host(m).equals(network))
                .count();
        LocalDate last = turn.last().map(MeetingCard::day).orElse(null);
        Trips.Total total = book.chart().of(network, member.since(), book.held());
        return new LedgerLine(
                network,
                book.names().getOrDefault(network, ""),
                turn.served(),
                hosted,
                book.owed().getOrDefault(network, 0),
                member.share(),
                hosted - book.due().getOrDefault(network, 0.0),
                last == null ? member.since() : last,
                last,
                next(turn, book),
                total.km(),
                total.minutes(),
                total.longTrips(),
                backOn(network, book));
    }

    private static LedgerLine.@Nullable Next next(Turns.TurnOfNetwork turn, Book book) {
        Optional<LedgerLine.Next> released =
                turn.next().map(meeting -> new LedgerLine.Next(meeting.number(), meeting.day(), meeting.id()));
        return released.or(() -> book.drafts().stream()
                        .filter(draft -> draft.line().host().equals(turn.network()))
                        .map(draft ->
                                new LedgerLine.Next(draft.number(), draft.line().day(), null))
                        .findFirst())
                .orElse(null);
    }

    private static @Nullable LocalDate backOn(NetworkId network, Book book) {
        return book.suspensions().stream()
                .filter(suspension -> suspension.network().equals(network)
                        && suspension.backOn().isAfter(book.today()))
                .map(Suspension::backOn)
                .findFirst()
                .orElse(null);
    }
}
