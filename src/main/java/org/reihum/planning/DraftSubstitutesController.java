package org.reihum.planning;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.SeriesId;
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

/** Another host for a line of the draft: nobody is written to, it is no meeting yet. */
@Controller
@RequestMapping("/desk/rotation/ledger/{series}/drafts/{position}/substitutes")
class DraftSubstitutesController {

    private final AllSeries allSeries;
    private final DraftTurns drafts;
    private final Vacancies vacancies;
    private final Substitutes substitutes;
    private final Orders orders;
    private final TakingOver takingOver;
    private final MessageSource messages;
    private final Clock clock;

    DraftSubstitutesController(
            AllSeries allSeries,
            DraftTurns drafts,
            Vacancies vacancies,
            Substitutes substitutes,
            Orders orders,
            TakingOver takingOver,
            MessageSource messages,
            Clock clock) {
        this.allSeries = allSeries;
        this.drafts = drafts;
        this.vacancies = vacancies;
        this.substitutes = substitutes;
        this.orders = orders;
        this.takingOver = takingOver;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable long series,
            @PathVariable int position,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Optional<Vacancy> vacancy = vacancy(series, position);
        if (vacancy.isEmpty()) {
            return done(series, "planning.substitute.overtaken", flash, locale);
        }
        model.addAttribute("form", new TakeOverForm("", vacancy.get().host().value(), null));
        return page(vacancy.get(), model);
    }

    private Optional<Vacancy> vacancy(long series, int position) {
        SeriesId id = new SeriesId(series);
        return drafts.of(id).stream()
                .filter(turn -> turn.line().position() == position)
                .findFirst()
                .map(turn -> vacancies.of(id, turn, today(id)));
    }

    private String page(Vacancy vacancy, Model model) {
        model.addAttribute("series", allSeries.get(vacancy.series()));
        model.addAttribute("vacancy", vacancy);
        model.addAttribute("substitutes", substitutes.rank(vacancy, today(vacancy.series())));
        return "planning/draft-substitutes";
    }

    @PostMapping
    String take(
            @PathVariable long series,
            @PathVariable int position,
            @Valid @ModelAttribute("form") TakeOverForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Optional<Vacancy> vacancy = vacancy(series, position);
        if (vacancy.isPresent() && errors.hasErrors()) {
            return page(vacancy.get(), model);
        }
        boolean taken = vacancy.flatMap(open -> orders.order(open, form, today(open.series())))
                .filter(order -> taken(order, organiser.getName()))
                .isPresent();
        return done(series, taken ? "planning.draft.taken" : "planning.substitute.overtaken", flash, locale);
    }

    private boolean taken(TakingOver.Order order, String who) {
        try {
            return takingOver.take(order, who, clock.instant()) instanceof TakingOver.Result.Done;
        } catch (ObjectOptimisticLockingFailureException | PessimisticLockingFailureException inTheSameMoment) {
            return false;
        }
    }

    private String done(long series, String key, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
        return "redirect:/desk/rotation/ledger?series=" + series;
    }

    private LocalDate today(SeriesId series) {
        return clock.instant().atZone(allSeries.get(series).zone()).toLocalDate();
    }
}
