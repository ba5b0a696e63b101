package org.reihum.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reihum.meeting.MeetingId;
import org.reihum.rotation.Entry;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Score;
import org.reihum.rotation.Term;

/** Writes a plan of the planner down as the lines of a draft. */
final class DraftLines {

    private DraftLines() {}

    static List<HostPlanLine> of(DrawnRoster drawn, Plan plan, PlanBrief brief) {
        return IntStream.range(0, plan.entries().size())
                .mapToObj(at -> line(
                        at + 1,
                        plan.entries().get(at),
                        brief.wish(at + 1),
                        drawn.meetings().get(at)))
                .toList();
    }

    private static HostPlanLine line(int position, Entry entry, LineWish wish, Optional<MeetingId> meeting) {
        return new HostPlanLine(
                position,
                DrawnRoster.network(entry.host()),
                DrawnRoster.place(entry.site()),
                entry.date(),
                entry.kmFromPrevious() == Entry.NONE ? null : entry.kmFromPrevious(),
                meeting.map(wish::of).orElse(wish),
                entry.reasons().stream().map(PlanReason::of).toList());
    }

    /** -1 where no two hosts follow each other. */
    static int smallestKm(Plan plan) {
        return plan.entries().stream()
                .mapToInt(Entry::kmFromPrevious)
                .filter(km -> km != Entry.NONE)
                .min()
                .orElse(-1);
    }

    /** Road km from host to host, all together. */
    static int sumKm(Plan plan) {
        return plan.entries().stream()
                .mapToInt(Entry::kmFromPrevious)
                .filter(km -> km != Entry.NONE)
                .sum();
    }

    static long value(Score score, Term term) {
        return score.value(term).orElse(0L);
    }
}
