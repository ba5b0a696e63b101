package org.reihum.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.planning.HostPlans;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs a person, most urgent first, and what is next. */
@Controller
class ToDoPage {

    /** Invitations go out four to six weeks before; two weeks earlier it is time to think of it. */
    private static final int WEEKS_AHEAD = 8;

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final GuestList guestList;
    private final HostPlans plans;
    private final StandingToDos standing;
    private final LateSteps lateSteps;
    private final Clock clock;

    ToDoPage(
            AllSeries allSeries,
            Timetable timetable,
            GuestList guestList,
            HostPlans plans,
            StandingToDos standing,
            LateSteps lateSteps,
            Clock clock) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.guestList = guestList;
        this.plans = plans;
        this.standing = standing;
        this.lateSteps = lateSteps;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String show(Model model, Locale locale) {
        Instant now = clock.instant();
        List<Series> all = allSeries.findAllByOrderById();
        List<ToDo> todos = new ArrayList<>();
        List<MeetingCard> next = new ArrayList<>();
        for (Series series : all) {
            LocalDate today = now.atZone(series.zone()).toLocalDate();
            Optional<MeetingCard> nearest = timetable.next(series.id(), today);
            nearest.ifPresent(meeting -> {
                next.add(meeting);
                todos.addAll(about(meeting, today, locale));
            });
            todos.addAll(lateSteps.of(series, now, locale));
            plans.latest(series.id())
                    .filter(plan -> !plan.released())
                    .ifPresent(plan -> todos.add(ToDo.of(
                            "desk.todo.release",
                            "/desk/rotation?series=" + series.id().value(),
                            plan.meetings())));
        }
        todos.addAll(standing.all(now, locale));
        model.addAttribute("todos", todos);
        model.addAttribute("next", next);
        model.addAttribute("fresh", all.isEmpty());
        return "desk/todo";
    }

    private List<ToDo> about(MeetingCard meeting, LocalDate today, Locale locale) {
        String page = "/desk/meetings/" + meeting.id().value();
        String title = meeting.text(locale).title();
        GuestList.Counts counts = guestList.counts(meeting.id());
        boolean soon = meeting.day() != null && meeting.day().isBefore(today.plusWeeks(WEEKS_AHEAD));
        List<ToDo> todos = new ArrayList<>();
        if (today.equals(meeting.day())) {
            todos.add(ToDo.of("desk.todo.door", page + "/door", title));
        }
        if (counts.invited() == 0 && soon) {
            todos.add(ToDo.of("desk.todo.invite", page + "/invite", title));
        }
        if (counts.reconfirm() > 0) {
            todos.add(ToDo.of("desk.todo.reconfirm", page, title, counts.reconfirm()));
        }
        if (counts.waiting() > 0) {
            todos.add(ToDo.of("desk.todo.waiting", page, title, counts.waiting()));
        }
        if (!meeting.missing().isEmpty() && soon) {
            todos.add(ToDo.of("desk.todo.missing", page + "/edit", title));
        }
        if (meeting.state() == MeetingState.PROVISIONAL && soon) {
            todos.add(ToDo.of("desk.todo.confirm", page + "/confirm", title));
        }
        return todos;
    }
}
