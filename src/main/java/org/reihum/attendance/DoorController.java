package org.reihum.attendance;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Networks;
import org.reihum.network.PersonId;
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

/** The list at the door: tick people in, add walk-ins, undo. */
@Controller
@RequestMapping("/desk/meetings/{id}/door")
class DoorController {

    private final DoorList doorList;
    private final CheckingIn checkingIn;
    private final Networks networks;
    private final MessageSource messages;
    private final Clock clock;

    DoorController(DoorList doorList, CheckingIn checkingIn, Networks networks, MessageSource messages, Clock clock) {
        this.doorList = doorList;
        this.checkingIn = checkingIn;
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
            @RequestParam(defaultValue = "false") boolean online,
            Principal helper,
            RedirectAttributes flash,
            Locale locale) {
        Instant now = clock.instant();
        CheckIn how = online ? onTheList(helper, now).throughTheLink() : onTheList(helper, now);
        var result = checkingIn.person(new MeetingId(id), new PersonId(person), how, now);
        return back(id, q, key(result), flash, locale);
    }

    private static CheckIn onTheList(Principal helper, Instant now) {
        return new CheckIn(CheckInMethod.LIST, now, helper.getName(), false);
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
        Instant now = clock.instant();
        CheckIn how = onTheList(helper, now).named(form.act());
        var result = checkingIn.walkIn(new MeetingId(id), form.attendee(), how, now);
        return back(id, "", key(result), flash, locale);
    }

    @PostMapping("/undo/{attendance}")
    String undo(
            @PathVariable long id,
            @PathVariable long attendance,
            @RequestParam(defaultValue = "") String q,
            Principal helper,
            RedirectAttributes flash,
            Locale locale) {
        Instant now = clock.instant();
        CheckedIn undone = checkingIn.undo(new MeetingId(id), attendance, onTheList(helper, now), now);
        String key = undone instanceof CheckedIn.In
                ? "undone"
                : undone instanceof CheckedIn.Refused refused ? refused.name() : "undoneBefore";
        return back(id, q, key, flash, locale);
    }

    private static String key(CheckedIn result) {
        if (result instanceof CheckedIn.Refused refused) {
            return refused.name();
        }
        return result instanceof CheckedIn.In ? "IN" : "ALREADY_IN";
    }

    private String back(long id, String q, String key, RedirectAttributes flash, Locale locale) {
        boolean refused = Stream.of(CheckedIn.Refused.values()).map(Enum::name).anyMatch(key::equals);
        flash.addFlashAttribute(
                refused ? "undone" : "done", messages.getMessage("attendance.door." + key, null, locale));
        flash.addAttribute("q", q);
        return "redirect:/desk/meetings/" + id + "/door";
    }
}
