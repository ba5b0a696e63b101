package org.reihum.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.rotation.Location;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Planner;
import org.reihum.rotation.Roster;
import org.reihum.rotation.Slot;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What it costs the rest of the cycle to have another host next: the best plan with that host beside the best of all. */
@Component
class PricingTurns {

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final FirstGuess firstGuess;
    private final Rosters rosters;
    private final ScoreWords scores;
    private final ReasonWords reasons;
    private final MessageSource messages;
    private final Clock clock;

    PricingTurns(
            AllSeries allSeries,
            Timetable timetable,
            FirstGuess firstGuess,
            Rosters rosters,
            ScoreWords scores,
            ReasonWords reasons,
            MessageSource messages,
            Clock clock) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.firstGuess = firstGuess;
        this.rosters = rosters;
        this.scores = scores;
        this.reasons = reasons;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The price of each host in words of that language; nothing where that turn is settled already.
     *
     * @param number of the turn, {@code day} of it; null while it is open
     */
    @Transactional(readOnly = true)
    Map<NetworkId, String> of(SeriesId id, int number, @Nullable LocalDate day, Locale locale) {
        Series series = allSeries.get(id);
        LocalDate today = clock.instant().atZone(series.zone()).toLocalDate();
        PlanBrief brief = PlanBrief.of(firstGuess.request(series, today).anew());
        DrawnRoster drawn = rosters.draw(id, brief, today);
        int position = position(drawn, id, number);
        if (position < 0) {
            return Map.of();
        }
        Slot slot = day == null ? drawn.roster().slots().get(position) : drawn.onDay(position, day);
        Roster roster = drawn.roster().with(position, slot);
        Optional<Plan> best = Planner.tryPlan(roster);
        Map<NetworkId, String> prices = new LinkedHashMap<>();
        roster.locations()
                .forEach(host ->
                        prices.put(DrawnRoster.network(host.id()), price(roster, position, host, best, locale)));
        return prices;
    }

    /** The slot that plans the meeting of that number anew, or the first new one where there is no such meeting yet. */
    private int position(DrawnRoster drawn, SeriesId series, int number) {
        return timetable.of(series).stream()
                .filter(card -> card.number() == number && !card.cancelled())
                .findFirst()
                .map(card -> drawn.meetings().indexOf(Optional.of(card.id())))
                .orElseGet(() -> drawn.meetings().indexOf(Optional.<MeetingId>empty()));
    }

    private String price(Roster roster, int position, Location host, Optional<Plan> best, Locale locale) {
        Roster with = roster.with(position, roster.slots().get(position).heldFor(host.id()));
        Optional<Plan> plan = Planner.tryPlan(with);
        List<String> words = plan.map(found ->
                        scores.difference(found.score(), best.orElse(found).score(), locale))
                .orElseGet(() -> Planner.objections(with, position, host.id()).stream()
                        .map(reason -> reasons.say(reason, locale))
                        .toList());
        if (plan.isPresent()) {
            return words.isEmpty() ? said("planning.line.best", locale) : String.join(" · ", words);
        }
        String why = words.isEmpty() ? said("planning.line.breaks", locale) : String.join(" · ", words);
        return said("planning.line.impossible", locale) + " " + why;
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
