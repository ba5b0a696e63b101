package org.reihum.invitation;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.Input;
import org.reihum.network.PersonCard;
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

/** Somebody calls who was not invited: found in the register, entered with the answer in one go. */
@Controller
@RequestMapping("/desk/meetings/{meeting}/guests/new")
class NewGuestController {

    static final int MOST_FOUND = 20;
    private static final int LONGEST_QUESTION = 200;

    private final Timetable timetable;
    private final Directory directory;
    private final Invitations invitations;
    private final GuestChoices choices;
    private final EnteringGuest entering;
    private final MessageSource messages;
    private final Clock clock;

    NewGuestController(
            Timetable timetable,
            Directory directory,
            Invitations invitations,
            GuestChoices choices,
            EnteringGuest entering,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.directory = directory;
        this.invitations = invitations;
        this.choices = choices;
        this.entering = entering;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable long meeting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long person,
            Model model,
            Locale locale) {
        MeetingCard card = timetable.card(new MeetingId(meeting));
        if (person == null) {
            return search(card, Input.tidy(q.substring(0, Math.min(q.length(), LONGEST_QUESTION))), model);
        }
        Optional<Invitation> invited = invitations.findByMeetingIdAndPersonId(meeting, person);
        if (invited.isPresent()) {
            return "redirect:/desk/meetings/" + meeting + "/guests/"
                    + invited.get().id().value();
        }
        model.addAttribute("form", GuestForm.empty());
        return form(card, new PersonId(person), model, locale);
    }

    private String search(MeetingCard meeting, String q, Model model) {
        Map<PersonId, PersonCard> found = new LinkedHashMap<>();
        if (!q.isEmpty()) {
            directory.search(q, today(meeting), 0, MOST_FOUND).forEach(card -> found.putIfAbsent(card.id(), card));
        }
        model.addAttribute("meeting", meeting);
        model.addAttribute("q", q);
        model.addAttribute("found", found.values());
        model.addAttribute("more", found.size() == MOST_FOUND);
        model.addAttribute(
                "invited",
                new HashSet<>(invitations.findPeopleInvitedTo(meeting.id().value())));
        return "invitation/find-guest";
    }

    private LocalDate today(MeetingCard meeting) {
        return clock.instant().atZone(meeting.zone()).toLocalDate();
    }

    private String form(MeetingCard meeting, PersonId person, Model model, Locale locale) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("person", directory.card(person, today(meeting)));
        model.addAttribute("closed", Answering.isClosed(meeting, clock.instant()));
        choices.offer(meeting, 0, model, locale);
        return "invitation/new-guest";
    }

    @PostMapping
    String enter(
            @PathVariable long meeting,
            @RequestParam long person,
            @Valid @ModelAttribute("form") GuestForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard card = timetable.card(new MeetingId(meeting));
        PersonCard guest = directory.card(new PersonId(person), today(card));
        choices.check(form, card, 0, errors);
        if (errors.hasErrors()) {
            return form(card, guest.id(), model, locale);
        }
        EnteringGuest.Entered entered =
                entering.enter(card.id(), guest.id(), form, organiser.getName(), clock.instant());
        Answered answered = entered.answered();
        if (answered.isStored() || answered instanceof Answered.Closed) {
            Object[] name = {guest.name().full()};
            String key = "invitation.desk.done.answered." + answered.getClass().getSimpleName();
            flash.addFlashAttribute("done", messages.getMessage(key, name, locale));
            return "redirect:/desk/meetings/" + meeting
                    + (answered.isStored() ? "/guests/" + entered.id().value() : "");
        }
        GuestChoices.explain(answered, errors);
        return form(card, guest.id(), model, locale);
    }
}
