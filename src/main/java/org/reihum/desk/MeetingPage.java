package org.reihum.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.reihum.attendance.AttendanceStand;
import org.reihum.attendance.Headcounts;
import org.reihum.hosting.EnquiryBoard;
import org.reihum.invitation.GuestFilter;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.GuestState;
import org.reihum.meeting.History;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.timeline.Timelines;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a meeting: what is due, when and where, who comes, what happened. */
@Controller
class MeetingPage {

    private final Timetable timetable;
    private final GuestList guestList;
    private final GuestTables guestTables;
    private final Headcounts headcounts;
    private final History history;
    private final EnquiryBoard enquiries;
    private final Timelines timelines;
    private final Clock clock;

    MeetingPage(
            Timetable timetable,
            GuestList guestList,
            GuestTables guestTables,
            Headcounts headcounts,
            History history,
            EnquiryBoard enquiries,
            Timelines timelines,
            Clock clock) {
        this.timetable = timetable;
        this.guestList = guestList;
        this.guestTables = guestTables;
        this.headcounts = headcounts;
        this.history = history;
        this.enquiries = enquiries;
        this.timelines = timelines;
        this.clock = clock;
    }

    @GetMapping("/desk/meetings/{id}")
    String page(
            @PathVariable long id,
            @RequestParam Optional<GuestState> state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Instant now = clock.instant();
        model.addAttribute("meeting", meeting);
        model.addAttribute("guests", guestTables.of(meeting, new GuestFilter(state, q), page, now));
        model.addAttribute("owed", guestList.owed(meeting.id()));
        model.addAttribute("agenda", timetable.agenda(meeting.id()));
        model.addAttribute("history", history.of(meeting.id()));
        AttendanceStand attendance = headcounts.of(meeting, now);
        model.addAttribute("attendance", attendance);
        model.addAttribute("present", attendance.figures().inTheRoom());
        model.addAttribute("tookPartOnline", attendance.figures().online());
        model.addAttribute("over", meeting.isOver(now));
        model.addAttribute("enquiries", enquiries.of(meeting, now));
        model.addAttribute("timeline", timelines.of(meeting, now));
        return "desk/meeting";
    }
}
