package org.reihum.audience;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.GroundForm;
import org.reihum.network.PersonId;
import org.reihum.network.SettingGround;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the organiser chooses whom to invite, sees who that is, and sends the invitations to exactly those. */
@Controller
@RequestMapping("/desk/meetings/{id}/audience")
class AudienceController {

    private final Timetable timetable;
    private final TargetGroups groups;
    private final ChoosingAudience choosing;
    private final AudiencePages pages;
    private final SendingInvitations sending;
    private final PreparationPages preparation;
    private final SettingGround settingGround;
    private final MessageSource messages;
    private final Clock clock;

    AudienceController(
            Timetable timetable,
            TargetGroups groups,
            ChoosingAudience choosing,
            AudiencePages pages,
            SendingInvitations sending,
            PreparationPages preparation,
            SettingGround settingGround,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.groups = groups;
        this.choosing = choosing;
        this.pages = pages;
        this.sending = sending;
        this.preparation = preparation;
        this.settingGround = settingGround;
        this.messages = messages;
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

    /** @param shown the seal of those whom the page has shown */
    @PostMapping("/invite")
    String invite(
            @PathVariable long id,
            @ModelAttribute("filter") AudienceFilter filter,
            @RequestParam String shown,
            @RequestParam(defaultValue = "false") boolean anyway,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Instant now = clock.instant();
        Audience audience = choosing.choose(filter, meeting, now);
        if (!audience.seal().equals(shown)) {
            return changed(meeting, filter, now, model);
        }
        List<PersonId> people = audience.toInvite().stream().map(Candidate::id).toList();
        var result = sending.send(meeting, people, anyway, now);
        return preparation.after(result, filter.behind(address(id)), meeting.id(), flash, locale);
    }

    /** @param shown the seal of those who lacked a ground when the page was shown */
    @PostMapping("/ground")
    String setGround(
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
        Audience audience = choosing.choose(filter, meeting, now);
        if (errors.hasErrors()) {
            model.addAttribute("form", GroupForm.empty());
            return pages.page(meeting, filter, now, model);
        }
        if (!audience.sealOfLackingGround().equals(shown)) {
            return changed(meeting, filter, now, model);
        }
        int set = settingGround.set(audience.lackingGround(), form.ground().orElse(null), form.note());
        flash.addFlashAttribute("done", say("audience.ground.set", locale, set, form.note()));
        return "redirect:" + filter.behind(address(id));
    }

    private String changed(MeetingCard meeting, AudienceFilter filter, Instant now, Model model) {
        model.addAttribute("form", GroupForm.empty());
        model.addAttribute("groundForm", GroundForm.empty());
        model.addAttribute("changed", true);
        return pages.page(meeting, filter, now, model);
    }

    static String address(long meeting) {
        return "/desk/meetings/" + meeting + "/audience";
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
