package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.ChangingMeeting;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Scheduling;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes a release as long as no letter about its meetings has been written; the plan lies on the board again. */
@Component
class TakingReleaseBack {

    private final HostPlans plans;
    private final Scheduling scheduling;
    private final ChangingMeeting changing;
    private final GuestList guests;
    private final Timetable timetable;

    TakingReleaseBack(
            HostPlans plans, Scheduling scheduling, ChangingMeeting changing, GuestList guests, Timetable timetable) {
        this.plans = plans;
        this.scheduling = scheduling;
        this.changing = changing;
        this.guests = guests;
        this.timetable = timetable;
    }

    /** Whether it is the last plan, is released, and its meetings are provisional still, with nobody invited to any. */
    @Transactional(readOnly = true)
    boolean possible(HostPlan plan) {
        return plan.released()
                && plans.latest(plan.series())
                        .filter(last -> last.id() == plan.id())
                        .isPresent()
                && untouched(plan);
    }

    private boolean untouched(HostPlan plan) {
        Set<MeetingId> meetings =
                plan.lines().stream().flatMap(line -> line.meeting().stream()).collect(Collectors.toSet());
        return guests.counts(meetings).isEmpty()
                && timetable.of(plan.series()).stream()
                        .filter(meeting -> meetings.contains(meeting.id()))
                        .allMatch(meeting -> meeting.state() == MeetingState.PROVISIONAL);
    }

    /**
     * @return whether it was undone
     * @throws org.springframework.dao.DataIntegrityViolationException when a host was asked already
     */
    @Transactional
    boolean undo(long planId, String who, Instant now) {
        HostPlan plan = plans.findLocked(planId).orElseThrow(() -> new PlanNotFound(planId));
        if (!possible(plan)) {
            return false;
        }
        for (HostPlanLine line : plan.lines()) {
            MeetingId meeting = line.meeting().orElseThrow();
            Optional<HostPlanLine.Was> was = line.was();
            if (was.isPresent()) {
                restore(meeting, was.get(), who, now);
            } else {
                line.forgetsMeeting();
                plans.saveAndFlush(plan);
                scheduling.takeBack(meeting);
            }
        }
        plan.recall();
        plans.save(plan);
        return true;
    }

    private void restore(MeetingId meeting, HostPlanLine.Was was, String who, Instant now) {
        ChangingMeeting.Standing stands = changing.stands(meeting);
        MeetingDetails details = stands.details();
        boolean sameTown = details.place().equals(was.place());
        LocalDate answerBy = details.answerBy();
        if (answerBy != null && details.day() != null && was.day() != null) {
            answerBy = was.day().minusDays(ChronoUnit.DAYS.between(answerBy, details.day()));
        }
        changing.edit(
                meeting,
                stands.version(),
                details.hosted(new HostAt(was.host(), was.place(), sameTown ? details.house() : House.OPEN))
                        .on(was.day(), answerBy),
                who,
                now);
    }
}
