package org.reihum.planning;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.Change;
import org.reihum.meeting.Guests;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A host drops out: who could take over, why, and the two acts, swap and substitute. */
@Controller
@RequestMapping("/desk/meetings/{id}/substitutes")
class SubstitutesController {

    private final Timetable timetable;
    private final Vacancies vacancies;
    private final Substitutes substitutes;
    private final Orders orders;
    private final TakingOver takingOver;
    private final Guests guests;
    private final MessageSource messages;
    private final Clock clock;

    SubstitutesController(
            Timetable timetable,
            Vacancies vacancies,
            Substitutes substitutes,
            Orders orders,
            TakingOver takingOver,
            Guests guests,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.vacancies = vacancies;
        this.substitutes = substitutes;
        this.orders = orders;
        this.takingOver = takingOver;
        this.guests = guests;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, RedirectAttributes flash, Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        if (meeting.cancelled() || meeting.isOver(clock.instant())) {
            return done(flash, "planning.substitute.tooLate", locale, "/desk/meetings/" + id);
        }
        model.addAttribute("form", new TakeOverForm("", meeting.hostId().value(), null));
        return page(meeting, model);
    }

    private String page(MeetingCard meeting, Model model) {
        LocalDate today = today(meeting);
        Vacancy vacancy = vacancies.of(meeting, today);
        model.addAttribute("meeting", meeting);
        model.addAttribute("vacancy", vacancy);
        model.addAttribute("substitutes", substitutes.rank(vacancy, today));
        model.addAttribute("told", guests.toBeTold(meeting.id(), Change.MOVED));
        return "planning/substitutes";
    }

    @PostMapping
    String take(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TakeOverForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        if (errors.hasErrors()) {
            return page(meeting, model);
        }
        Instant now = clock.instant();
        Optional<TakingOver.Order> order = orders.order(vacancies.of(meeting, today(meeting)), form, today(meeting));
        if (order.isEmpty() || !taken(order.get(), organiser.getName(), now)) {
            return done(flash, "planning.substitute.overtaken", locale, "/desk/meetings/" + id + "/substitutes");
        }
        String key = order.get().exchange().isPresent() ? "planning.substitute.swapped" : "planning.substitute.taken";
        String host = timetable.card(meeting.id()).host();
        return done(flash, key, locale, "/desk/meetings/" + id, host, guests.toBeTold(meeting.id(), Change.MOVED));
    }

    /** Two who lock the same turns in another order: one of them is sent away like any who comes second. */
    private boolean taken(TakingOver.Order order, String who, Instant now) {
        try {
            return takingOver.take(order, who, now) instanceof TakingOver.Result.Done;
        } catch (ObjectOptimisticLockingFailureException | PessimisticLockingFailureException inTheSameMoment) {
            return false;
        }
    }

    private String done(RedirectAttributes flash, String key, Locale locale, String page, Object... words) {
        flash.addFlashAttribute("done", messages.getMessage(key, words, locale));
        return "redirect:" + page;
    }

    private LocalDate today(MeetingCard meeting) {
        return clock.instant().atZone(meeting.zone()).toLocalDate();
    }
}
