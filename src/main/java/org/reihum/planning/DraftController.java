package org.reihum.planning;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of a draft by hand. Each is a new version on the board, and is judged when the page shows it. */
@Controller
@RequestMapping("/desk/rotation/plans/{plan}")
class DraftController {

    private static final int LONGEST_REASON = 400;
    private static final int MOST_YEARS_AHEAD = 11;

    private final HostPlans plans;
    private final EditingDraft editing;
    private final RestoringPlan restoring;
    private final AllSeries allSeries;
    private final MessageSource messages;
    private final Clock clock;

    DraftController(
            HostPlans plans,
            EditingDraft editing,
            RestoringPlan restoring,
            AllSeries allSeries,
            MessageSource messages,
            Clock clock) {
        this.plans = plans;
        this.editing = editing;
        this.restoring = restoring;
        this.allSeries = allSeries;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/lines/{position}/move")
    String move(
            @PathVariable long plan,
            @PathVariable int position,
            @RequestParam int to,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        return edited(plan, draft -> draft.moveHost(position, to), to, organiser, flash, locale);
    }

    @PostMapping("/lines/{position}/host")
    String host(
            @PathVariable long plan,
            @PathVariable int position,
            @RequestParam long network,
            @RequestParam Optional<Long> place,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        return edited(
                plan,
                draft -> draft.putHost(position, new NetworkId(network), place.map(PlaceId::new)),
                position,
                organiser,
                flash,
                locale);
    }

    @PostMapping("/lines/{position}/day")
    String day(
            @PathVariable long plan,
            @PathVariable int position,
            @RequestParam LocalDate day,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        LocalDate today = today(found(plan).series());
        boolean likely = !day.isBefore(today) && day.isBefore(today.plusYears(MOST_YEARS_AHEAD));
        return edited(plan, draft -> likely && draft.putDay(position, day), position, organiser, flash, locale);
    }

    @PostMapping("/lines/{position}/hold")
    String hold(
            @PathVariable long plan,
            @PathVariable int position,
            @RequestParam boolean held,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        return edited(
                plan, draft -> draft.wish(position, wish -> wish.holding(held)), position, organiser, flash, locale);
    }

    /** @param network missing: all that were ruled out here may host again */
    @PostMapping("/lines/{position}/exclude")
    String exclude(
            @PathVariable long plan,
            @PathVariable int position,
            @RequestParam Optional<Long> network,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        Predicate<DraftInHand> act = network.<Predicate<DraftInHand>>map(
                        id -> draft -> draft.wish(position, wish -> wish.without(new NetworkId(id))))
                .orElse(draft -> draft.wish(position, LineWish::admittingAll));
        return edited(plan, act, position, organiser, flash, locale);
    }

    /** @param network missing: nobody hosts along */
    @PostMapping("/lines/{position}/co-host")
    String coHost(
            @PathVariable long plan,
            @PathVariable int position,
            @RequestParam Optional<Long> network,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        return edited(
                plan,
                draft -> draft.hostAlong(position, network.map(NetworkId::new)),
                position,
                organiser,
                flash,
                locale);
    }

    @PostMapping("/lines/{position}/because")
    String because(
            @PathVariable long plan,
            @PathVariable int position,
            @RequestParam String reason,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        String given = reason.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String kept = given.substring(0, Math.min(LONGEST_REASON, given.length()));
        return edited(
                plan, draft -> draft.wish(position, wish -> wish.because(kept)), position, organiser, flash, locale);
    }

    @PostMapping("/pass")
    String pass(
            @PathVariable long plan,
            @RequestParam long network,
            @RequestParam boolean passes,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        return edited(plan, draft -> draft.pass(new NetworkId(network), passes), 0, organiser, flash, locale);
    }

    /** Takes an older version back, as a new one. */
    @PostMapping("/restore")
    String restore(@PathVariable long plan, Principal organiser, RedirectAttributes flash, Locale locale) {
        HostPlan older = found(plan);
        if (restoring
                .restore(plan, today(older.series()), organiser.getName(), clock.instant())
                .isEmpty()) {
            flash.addFlashAttribute("done", messages.getMessage("planning.restore.not", null, locale));
        }
        return "redirect:/desk/rotation?series=" + older.series().value() + "#plan";
    }

    private String edited(
            long plan,
            Predicate<DraftInHand> act,
            int position,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        SeriesId series = found(plan).series();
        EditingDraft.Edited edited = editing.edit(plan, act, today(series), organiser.getName(), clock.instant());
        flash.addFlashAttribute("done", messages.getMessage("planning.edited." + edited, null, locale));
        return "redirect:/desk/rotation?series=" + series.value() + "#" + (position == 0 ? "plan" : "line-" + position);
    }

    private HostPlan found(long plan) {
        return plans.findById(plan).orElseThrow(() -> new PlanNotFound(plan));
    }

    private LocalDate today(SeriesId series) {
        Instant now = clock.instant();
        return now.atZone(allSeries.get(series).zone()).toLocalDate();
    }
}
