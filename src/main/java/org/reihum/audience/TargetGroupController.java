package org.reihum.audience;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.GroundForm;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a selection under a name, for this meeting and all others of its series, changes it and gives it up. */
@Controller
@RequestMapping("/desk/meetings/{id}/audience/groups")
class TargetGroupController {

    private final Timetable timetable;
    private final KeepingGroup keeping;
    private final TargetGroups groups;
    private final AudiencePages pages;
    private final MessageSource messages;
    private final Clock clock;

    TargetGroupController(
            Timetable timetable,
            KeepingGroup keeping,
            TargetGroups groups,
            AudiencePages pages,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.keeping = keeping;
        this.groups = groups;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping
    String keep(
            @PathVariable long id,
            @ModelAttribute("filter") AudienceFilter filter,
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        if (errors.hasErrors()) {
            return again(meeting, filter, model);
        }
        KeepingGroup.Kept kept =
                keeping.keep(meeting.seriesId(), form, filter.criteria(), organiser.getName(), clock.instant());
        if (kept instanceof KeepingGroup.Kept.Done done) {
            flash.addFlashAttribute("done", say("audience.group.kept", locale, form.name()));
            return "redirect:" + AudienceFilter.of(done.group()).behind(AudienceController.address(id));
        }
        if (kept instanceof KeepingGroup.Kept.Meanwhile meanwhile) {
            // pressing again overwrites knowingly
            model.addAttribute("form", new GroupForm(form.name(), form.edit(), meanwhile.version()));
            model.addAttribute("meanwhile", true);
        } else {
            String why = kept instanceof KeepingGroup.Kept.NameTaken ? "name.taken" : "name.nothing";
            errors.rejectValue("name", why, say("audience.group." + why, locale));
        }
        return again(meeting, filter, model);
    }

    /** What it held stays chosen on the page, so that it can be kept again. */
    @PostMapping("/{group}/delete")
    String delete(@PathVariable long id, @PathVariable long group, RedirectAttributes flash, Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        TargetGroup gone = groups.get(group, meeting.seriesId());
        groups.delete(gone);
        flash.addFlashAttribute("done", say("audience.group.deleted", locale, gone.name()));
        return "redirect:" + AudienceFilter.of(gone.criteria()).behind(AudienceController.address(id));
    }

    private String again(MeetingCard meeting, AudienceFilter filter, Model model) {
        model.addAttribute("groundForm", GroundForm.empty());
        return pages.page(meeting, filter, clock.instant(), model);
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
