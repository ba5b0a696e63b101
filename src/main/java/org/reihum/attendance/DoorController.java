package org.reihum.attendance;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Networks;
import org.reihum.network.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list at the door: tick people in, add walk-ins, undo. */
@Controller
@RequestMapping("/desk/meetings/{id}/door")
class DoorController {

    private final DoorList doorList;
    private final CheckingIn checkingIn;
    private final Attendances attendances;
    private final Networks networks;
    private final MessageSource messages;
    private final Clock clock;

    DoorController(
            DoorList doorList,
            CheckingIn checkingIn,
            Attendances attendances,
            Networks networks,
            MessageSource messages,
            Clock clock) {
        this.doorList = doorList;
        this.checkingIn = checkingIn;
        this.attendances = attendances;
        this.networks = networks;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("form", WalkInForm.empty());
        return page(id, q, model);
    }

    private String page(long id, String search, Model model) {
        model.addAttribute("door", doorList.of(new MeetingId(id), search, clock.instant()));
        Map<Long, String> choices = new LinkedHashMap<>();
        networks.findAllByOrderByName().forEach(each -> choices.put(each.id().value(), each.shortName()));
        model.addAttribute("networks", choices);
        model.addAttribute("q", search);
        return "attendance/door";
    }

    @PostMapping("/people/{person}")
    String tick(
            @PathVariable long id,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String q,
            Principal helper,
            RedirectAttributes flash,
            Locale locale) {
        return back(id, q, tick(new MeetingId(id), new PersonId(person), helper), flash, locale);
    }

    private CheckingIn.Result tick(MeetingId meeting, PersonId person, Principal helper) {
        try {
            return checkingIn.tick(meeting, person, helper.getName(), clock.instant());
        } catch (DataIntegrityViolationException twoAtOnce) {
            return CheckingIn.Result.ALREADY_IN;
        }
    }

    @PostMapping("/walk-in")
    String walkIn(
            @PathVariable long id,
            @Valid @ModelAttribute("form") WalkInForm form,
            BindingResult errors,
            Model model,
            Principal helper,
            RedirectAttributes flash,
            Locale locale) {
        if (form.network() != null && networks.findById(form.network()).isEmpty()) {
            errors.rejectValue("network", "attendance.walkIn.network.unknown");
        }
        if (errors.hasErrors()) {
            return page(id, "", model);
        }
        var result = checkingIn.walkIn(new MeetingId(id), form.attendee(), helper.getName(), clock.instant());
        return back(id, "", result, flash, locale);
    }

    @PostMapping("/undo/{attendance}")
    @Transactional
    public String undo(
            @PathVariable long id,
            @PathVariable long attendance,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes flash,
            Locale locale) {
        boolean undone = attendances.deleteByIdAndMeetingId(attendance, id) > 0;
        String done = undone ? "attendance.door.undone" : "attendance.door.undoneBefore";
        flash.addFlashAttribute("done", messages.getMessage(done, null, locale));
        flash.addAttribute("q", q);
        return "redirect:/desk/meetings/" + id + "/door";
    }

    private String back(long id, String q, CheckingIn.Result result, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage("attendance.door." + result.name(), null, locale));
        flash.addAttribute("q", q);
        return "redirect:/desk/meetings/" + id + "/door";
    }
}
