package org.reihum.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.reihum.attendance.Attendances;
import org.reihum.invitation.GuestFilter;
import org.reihum.invitation.GuestState;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The counts of a meeting alone, for the script that keeps them fresh on an open page. */
@Controller
class LiveFigures {

    private final Timetable timetable;
    private final GuestTables guestTables;
    private final Attendances attendances;
    private final Clock clock;

    LiveFigures(Timetable timetable, GuestTables guestTables, Attendances attendances, Clock clock) {
        this.timetable = timetable;
        this.guestTables = guestTables;
        this.attendances = attendances;
        this.clock = clock;
    }

    @GetMapping("/desk/meetings/{id}/figures")
    String show(
            @PathVariable long id,
            @RequestParam Optional<GuestState> state,
            @RequestParam(defaultValue = "") String q,
            Model model,
            HttpServletResponse response) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Instant now = clock.instant();
        model.addAttribute("guests", guestTables.counted(meeting, new GuestFilter(state, q), now));
        model.addAttribute("over", meeting.isOver(now));
        model.addAttribute("present", attendances.present(meeting.id()));
        model.addAttribute("tookPartOnline", attendances.online(meeting.id()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        return "desk/figures";
    }
}
