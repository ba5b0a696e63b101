package org.reihum.planning;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.planning.FileAnswer.Malformed;
import org.reihum.planning.FileAnswer.NoPlan;
import org.reihum.planning.FileAnswer.Planned;
import org.reihum.rotation.Impossible;
import org.reihum.rotation.Outcome;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Planner;
import org.reihum.rotation.Roster;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Plans a roster file: what the command line and the API have in common. */
@Component
class PlanningFile {

    /** Time is asked by a stop-watch, not by a clock: it measures how long we have worked. */
    private static final double NANOS = 1e9;

    private final FileWords words;

    PlanningFile(MessageSource messages, ReasonWords reasons) {
        this.words = new FileWords(messages, reasons);
    }

    /**
     * @param cap after that long the best plan so far is taken
     * @param explain with reasons, the score line by line and, where they can be had, the prices of every alternative
     */
    FileAnswer plan(byte[] file, Duration cap, boolean explain, Locale locale) {
        long begin = System.nanoTime();
        try {
            Roster roster = RosterFile.read(file);
            Outcome outcome = Planner.plan(roster, () -> System.nanoTime() - begin > cap.toNanos());
            double seconds = (System.nanoTime() - begin) / NANOS;
            if (outcome instanceof Plan plan) {
                PlanFile written = new PlanFile(roster, plan, seconds);
                return new Planned(
                        explain ? written.explained(words, locale, prices(roster, plan)) : written.json(),
                        words.lines(roster, plan, seconds, explain, locale));
            }
            return noPlan((Impossible) outcome, locale);
        } catch (FileRefused refused) {
            return new Malformed(refused.path(), words.flaw(refused, locale));
        }
    }

    private static Optional<List<List<Optional<Long>>>> prices(Roster roster, Plan plan) {
        return plan.proof().optimal() ? Planner.prices(roster) : Optional.empty();
    }

    private NoPlan noPlan(Impossible impossible, Locale locale) {
        boolean proven =
                !impossible.conflict().isEmpty() || !impossible.reasons().isEmpty();
        return new NoPlan(
                words.headline(proven, locale),
                impossible.conflict().stream()
                        .map(clash -> words.clash(clash, locale))
                        .toList(),
                impossible.waysOut().stream()
                        .map(way -> new FileAnswer.WayOut(way.gives().stream()
                                .map(clash -> words.clash(clash, locale))
                                .toList()))
                        .toList());
    }
}
