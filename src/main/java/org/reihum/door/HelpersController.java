package org.reihum.door;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.paper.QrPicture;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The links for helpers at the door of one meeting. */
@Controller
@RequestMapping("/desk/meetings/{id}/door/helpers")
class HelpersController {

    private final Timetable timetable;
    private final DoorLinks links;
    private final DoorAddresses addresses;
    private final MessageSource messages;
    private final Clock clock;

    HelpersController(
            Timetable timetable, DoorLinks links, DoorAddresses addresses, MessageSource messages, Clock clock) {
        this.timetable = timetable;
        this.links = links;
        this.addresses = addresses;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param qr the address, to be read by the helper's telephone */
    record Line(DoorLink link, String address, QrPicture qr) {}

    @GetMapping
    String show(@PathVariable long id, Model model, Locale locale) {
        MeetingId meeting = new MeetingId(id);
        List<Line> lines = links.of(meeting).stream().map(this::line).toList();
        if (!model.containsAttribute("form")) {
            String next = messages.getMessage("door.desk.next", new Object[] {lines.size() + 1}, locale);
            model.addAttribute("form", new DeskForm(next, false));
        }
        MeetingCard card = timetable.card(meeting);
        model.addAttribute("meeting", card);
        model.addAttribute("late", !DoorAddresses.isInTime(card, clock.instant()));
        model.addAttribute("lines", lines);
        return "door/helpers";
    }

    private Line line(DoorLink link) {
        String address = addresses.address(link);
        return new Line(link, address, QrPicture.of(address));
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DeskForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (errors.hasErrors()) {
            return show(id, model, locale);
        }
        timetable.card(new MeetingId(id));
        links.add(new MeetingId(id), form.stripped(), form.signs(), organiser.getName(), clock.instant());
        return back(id, "added", flash, locale);
    }

    @PostMapping("/{link}/renew")
    String renew(@PathVariable long id, @PathVariable long link, RedirectAttributes flash, Locale locale) {
        boolean done = links.renew(new MeetingId(id), link);
        return back(id, done ? "renewed" : "gone", flash, locale);
    }

    @PostMapping("/{link}/stop")
    String stop(@PathVariable long id, @PathVariable long link, RedirectAttributes flash, Locale locale) {
        boolean done = links.stop(new MeetingId(id), link, clock.instant());
        return back(id, done ? "stopped" : "gone", flash, locale);
    }

    private String back(long id, String done, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage("door.desk.done." + done, null, locale));
        return "redirect:/desk/meetings/" + id + "/door/helpers";
    }
}
