package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Gives a turn whose host drops out to another network, alone or in exchange for a later turn of it. Both turns, the
 * ledger, the debt and the letters are one transaction.
 */
@Component
public class TakingOver {

    /** What came of it. */
    public sealed interface Result {
        /** @param handover by which it can be taken back */
        record Done(long handover) implements Result {}

        /** Somebody else gave one of the turns away meanwhile, or it has begun; nothing was changed. */
        record Overtaken() implements Result {}
    }

    /**
     * Who takes a turn over from whom.
     *
     * @param from its host as the organiser knows it
     * @param at who takes it over, and where
     * @param exchange a later turn of the new host; empty when it takes over without exchange
     * @param owes whether the old host owes a turn for it
     */
    public record Order(
            SeriesId series,
            TurnRef turn,
            NetworkId from,
            HostAt at,
            Optional<TurnRef> exchange,
            boolean owes,
            String reason) {}

    private final AllSeries allSeries;
    private final MovingTurn moving;
    private final Handovers handovers;
    private final HandoverEntries entries;

    TakingOver(AllSeries allSeries, MovingTurn moving, Handovers handovers, HandoverEntries entries) {
        this.allSeries = allSeries;
        this.moving = moving;
        this.handovers = handovers;
        this.entries = entries;
    }

    @Transactional
    public Result take(Order order, String who, Instant now) {
        List<HandedTurn> turns = new ArrayList<>();
        boolean given = moving.move(order.series(), order.turn(), order.from(), order.at(), order.reason(), who, now)
                .map(turns::add)
                .isPresent();
        boolean exchanged = given
                && order.exchange()
                        .map(other -> moving.move(
                                        order.series(),
                                        other,
                                        order.at().host(),
                                        moving.atHome(order.from()),
                                        order.reason(),
                                        who,
                                        now)
                                .map(turns::add)
                                .isPresent())
                        .orElse(true);
        if (!exchanged) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Result.Overtaken();
        }
        Handover handover = handovers.save(new Handover(order.series(), turns, order.reason(), who, now));
        LocalDate today = now.atZone(allSeries.get(order.series()).zone()).toLocalDate();
        entries.enter(handover, order.owes(), today);
        return new Result.Done(handover.id());
    }
}
