package org.reihum.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reihum.hosting.HostWishes;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Suspensions;
import org.reihum.meeting.Timetable;
import org.reihum.network.Holidays;
import org.reihum.network.NetworkFacts;
import org.reihum.network.NetworkId;
import org.reihum.network.Premises;
import org.springframework.stereotype.Component;

/** Draws up the roster for the planner from what is known of the members, their places and rooms, and the meetings so far. */
@Component
class Rosters {

    private final Timetable timetable;
    private final Memberships memberships;
    private final Premises premises;
    private final Holidays holidays;
    private final ExpectedGuests expectedGuests;
    private final Attendance attendance;
    private final HostWishes wishes;
    private final Debts debts;
    private final Suspensions suspensions;
    private final Mergers mergers;

    Rosters(
            Timetable timetable,
            Memberships memberships,
            Premises premises,
            Holidays holidays,
            ExpectedGuests expectedGuests,
            Attendance attendance,
            HostWishes wishes,
            Debts debts,
            Suspensions suspensions,
            Mergers mergers) {
        this.timetable = timetable;
        this.memberships = memberships;
        this.premises = premises;
        this.holidays = holidays;
        this.expectedGuests = expectedGuests;
        this.attendance = attendance;
        this.wishes = wishes;
        this.debts = debts;
        this.suspensions = suspensions;
        this.mergers = mergers;
    }

    /** A member without a seat on the map can not be placed and is left out. */
    DrawnRoster draw(SeriesId series, PlanBrief brief, LocalDate today) {
        List<MeetingCard> dated = timetable.of(series).stream()
                .filter(meeting -> !meeting.cancelled() && meeting.day() != null)
                .sorted(Comparator.comparing(MeetingCard::day))
                .toList();
        List<MeetingCard> anew = brief.request().replan() ? plannedAnew(dated, today) : List.of();
        List<MeetingCard> settled =
                dated.stream().filter(meeting -> !anew.contains(meeting)).toList();
        Map<NetworkId, NetworkFacts> facts = premises.all(today).stream()
                .collect(Collectors.toMap(each -> each.network().id(), Function.identity()));
        // whoever leaves or joins before the first meeting of the plan has left or joined
        LocalDate begins = brief.request().firstDay().isBefore(today)
                ? today
                : brief.request().firstDay();
        List<Membership> members = memberships.of(series, begins);
        RosterDraft draft = new RosterDraft(
                brief,
                members.stream()
                        .filter(member -> !facts.get(member.network()).seat().isEmpty())
                        .toList(),
                facts,
                settled,
                anew,
                attendance.of(settled, today),
                expectedGuests.after(settled, members.size(), today),
                wishes.of(series, brief.request().firstDay(), facts.keySet()),
                debts.of(series),
                suspensions.of(series),
                mergers.heirs(series, begins));
        return draft.drawn(series, holidays, today);
    }

    /** Released meetings ahead that may still be moved; those that people are sure of stay as they are. */
    private static List<MeetingCard> plannedAnew(List<MeetingCard> dated, LocalDate today) {
        List<MeetingCard> ahead =
                dated.stream().filter(meeting -> meeting.day().isAfter(today)).toList();
        int firstOpen = IntStream.range(0, ahead.size())
                .filter(at -> ahead.subList(at, ahead.size()).stream()
                        .allMatch(meeting -> meeting.state() == MeetingState.PROVISIONAL))
                .findFirst()
                .orElse(ahead.size());
        return ahead.subList(firstOpen, ahead.size());
    }
}
