package org.reihum.audience;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.GroundForm;
import org.reihum.network.SettingGround;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says why those may be mailed who were chosen and lack a ground. */
@Controller
@RequestMapping("/desk/meetings/{id}/audience")
class AudienceGroundController {

    private final Timetable timetable;
    private final ChoosingAudience choosing;
    private final AudiencePages pages;
    private final SettingGround setting;
    private final MessageSource messages;
    private final Clock clock;

    AudienceGroundController(
            Timetable timetable,
            ChoosingAudience choosing,
            AudiencePages pages,
            SettingGround setting,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.choosing = choosing;
        this.pages = pages;
        this.setting = setting;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param shown the seal of those who lacked a ground when the page was shown */
    @PostMapping("/ground")
    String set(
            @PathVariable long id,
            @ModelAttribute("filter") AudienceFilter filter,
            @RequestParam String shown,
            @Valid @ModelAttribute("groundForm") GroundForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Instant now = clock.instant();
        if (errors.hasErrors()) {
            model.addAttribute("form", GroupForm.empty());
            return pages.page(meeting, filter, now, model);
        }
        Audience audience = choosing.choose(filter, meeting, now);
        if (!audience.sealOfLackingGround().equals(shown)) {
            return pages.changed(meeting, filter, now, model);
        }
        int set = setting.set(audience.lackingGround(), form.ground().orElse(null), form.note());
        Object[] words = {set, form.note()};
        flash.addFlashAttribute("done", messages.getMessage("audience.ground.set", words, locale));
        return "redirect:" + filter.behind(AudienceController.address(meeting.id()));
    }
}
