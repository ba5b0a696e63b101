package org.reihum.hosting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingState;

/** When something is due for one meeting, and how it stands today. */
record DueDate(Duty duty, LocalDate day, State state) {

    enum State {
        /** Known to be done. */
        DONE,
        /** Its day is past; whether it was done Reihum cannot see. */
        PAST,
        /** Known not to be done although its day is past. */
        OVERDUE,
        NEXT,
        LATER
    }

    /** What Reihum itself sees whether it is done. */
    private static final Set<Duty> SEEN = Set.of(Duty.ROOM, Duty.INVITATION);

    /** All duties in order of their days; none as long as the meeting has no day. */
    static List<DueDate> of(MeetingCard meeting, int invited, LocalDate today) {
        LocalDate meetingDay = meeting.day();
        if (meetingDay == null) {
            return List.of();
        }
        List<DueDate> dates = new ArrayList<>();
        boolean nextFound = false;
        for (Duty duty : byDay(meeting, meetingDay)) {
            State state = state(duty, dayOf(duty, meeting, meetingDay), meeting, invited, today);
            if (state == State.LATER && !nextFound) {
                state = State.NEXT;
                nextFound = true;
            }
            dates.add(new DueDate(duty, dayOf(duty, meeting, meetingDay), state));
        }
        return dates;
    }

    private static List<Duty> byDay(MeetingCard meeting, LocalDate meetingDay) {
        return Stream.of(Duty.values())
                .sorted(Comparator.comparing(duty -> dayOf(duty, meeting, meetingDay)))
                .toList();
    }

    /** The deadline is the meeting's own where it has one. */
    private static LocalDate dayOf(Duty duty, MeetingCard meeting, LocalDate meetingDay) {
        LocalDate answerBy = meeting.answerBy();
        return duty == Duty.DEADLINE && answerBy != null ? answerBy : duty.dueFor(meetingDay);
    }

    private static State state(Duty duty, LocalDate day, MeetingCard meeting, int invited, LocalDate today) {
        boolean past = day.isBefore(today);
        if (!SEEN.contains(duty)) {
            return past ? State.PAST : State.LATER;
        }
        boolean housed = meeting.room() != null || meeting.online().only();
        boolean done = duty == Duty.ROOM ? housed && meeting.state() == MeetingState.CONFIRMED : invited > 0;
        if (done) {
            return State.DONE;
        }
        return past ? State.OVERDUE : State.LATER;
    }
}
