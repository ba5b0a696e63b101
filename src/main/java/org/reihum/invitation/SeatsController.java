package org.reihum.invitation;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
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

/** The seats of a meeting: how many the plan has, how many are taken or kept, and how many are given away. */
@Controller
@RequestMapping("/desk/meetings/{id}/seats")
class SeatsController {

    private final Timetable timetable;
    private final SeatBook seatBook;
    private final KeptSeats keptSeats;
    private final Networks networks;
    private final ArrangingSeats arranging;
    private final MessageSource messages;
    private final Clock clock;

    SeatsController(
            Timetable timetable,
            SeatBook seatBook,
            KeptSeats keptSeats,
            Networks networks,
            ArrangingSeats arranging,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.seatBook = seatBook;
        this.keptSeats = keptSeats;
        this.networks = networks;
        this.arranging = arranging;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        model.addAttribute("form", SeatsForm.of(seatBook.of(meeting)));
        return page(meeting, model);
    }

    private String page(MeetingCard meeting, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("seats", seatBook.of(meeting));
        model.addAttribute("kept", kept(meeting));
        return "invitation/seats";
    }

    private List<String> kept(MeetingCard meeting) {
        Set<NetworkId> kept = keptSeats.networks(meeting, clock.instant());
        return networks.byName().stream()
                .filter(network -> kept.contains(network.id()))
                .map(Network::shortName)
                .toList();
    }

    @PostMapping
    String arrange(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SeatsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        form.check(seatBook.of(meeting), errors);
        if (errors.hasErrors()) {
            return page(meeting, model);
        }
        arranging.arrange(meeting.id(), form.limit(), form.over(), clock.instant());
        flash.addFlashAttribute("done", messages.getMessage("invitation.seats.done", null, locale));
        return "redirect:/desk/meetings/" + id + "/seats";
    }
}
