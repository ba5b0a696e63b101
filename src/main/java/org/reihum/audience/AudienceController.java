package org.reihum.audience;

import java.time.Clock;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.GroundForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the organiser chooses whom to invite and sees who that is, before anything goes out. */
@Controller
@RequestMapping("/desk/meetings/{id}/audience")
class AudienceController {

    private final Timetable timetable;
    private final TargetGroups groups;
    private final AudiencePages pages;
    private final Clock clock;

    AudienceController(Timetable timetable, TargetGroups groups, AudiencePages pages, Clock clock) {
        this.timetable = timetable;
        this.groups = groups;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @ModelAttribute("filter") AudienceFilter filter,
            @RequestParam Optional<Long> edit,
            Model model) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        model.addAttribute(
                "form",
                edit.map(group -> GroupForm.of(groups.get(group, meeting.seriesId())))
                        .orElseGet(GroupForm::empty));
        model.addAttribute("groundForm", GroundForm.empty());
        return pages.page(meeting, filter, clock.instant(), model);
    }

    static String address(MeetingId meeting) {
        return "/desk/meetings/" + meeting.value() + "/audience";
    }
}
