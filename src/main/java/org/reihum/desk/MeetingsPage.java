package org.reihum.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.reihum.attendance.Attendances;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of a series, ahead and over, with how many come or came. */
@Controller
class MeetingsPage {

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final GuestList guestList;
    private final Attendances attendances;
    private final Clock clock;

    MeetingsPage(AllSeries allSeries, Timetable timetable, GuestList guestList, Attendances attendances, Clock clock) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.guestList = guestList;
        this.attendances = attendances;
        this.clock = clock;
    }

    @GetMapping("/desk/meetings")
    String list(@RequestParam Optional<Long> series, Model model) {
        List<Series> all = allSeries.findAllByOrderById();
        Optional<Series> chosen = series.map(id -> allSeries.get(new SeriesId(id)))
                .or(() -> all.stream().findFirst());
        model.addAttribute("allSeries", all);
        chosen.ifPresent(one -> show(one, model));
        return "desk/meetings";
    }

    private void show(Series series, Model model) {
        List<MeetingCard> meetings = timetable.of(series.id());
        var now = clock.instant();
        model.addAttribute("series", series);
        model.addAttribute(
                "ahead", meetings.stream().filter(m -> !m.isOver(now)).toList());
        model.addAttribute("over", meetings.stream().filter(m -> m.isOver(now)).toList());
        var ids = meetings.stream().map(MeetingCard::id).toList();
        model.addAttribute("counts", guestList.counts(ids));
        model.addAttribute("present", attendances.presentAt(ids));
        model.addAttribute("online", attendances.onlineAt(ids));
    }
}
