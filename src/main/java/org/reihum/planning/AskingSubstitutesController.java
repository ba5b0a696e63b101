package org.reihum.planning;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.hosting.AskingHosts;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks several substitutes at once; the first yes wins. */
@Controller
class AskingSubstitutesController {

    private final Timetable timetable;
    private final Vacancies vacancies;
    private final Substitutes substitutes;
    private final AskingHosts asking;
    private final MessageSource messages;
    private final Clock clock;

    AskingSubstitutesController(
            Timetable timetable,
            Vacancies vacancies,
            Substitutes substitutes,
            AskingHosts asking,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.vacancies = vacancies;
        this.substitutes = substitutes;
        this.asking = asking;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/meetings/{id}/substitutes/ask")
    String ask(
            @PathVariable long id,
            @RequestParam Optional<List<Long>> ask,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Instant now = clock.instant();
        List<NetworkId> chosen = chosen(meeting, ask.orElse(List.of()), now);
        if (chosen.isEmpty()) {
            flash.addFlashAttribute("done", messages.getMessage("planning.ask.none", null, locale));
            return "redirect:/desk/meetings/" + id + "/substitutes";
        }
        var result = asking.ask(meeting.id(), chosen, organiser.getName(), now);
        flash.addFlashAttribute("done", word(result, locale));
        return "redirect:/desk/meetings/" + id;
    }

    /** In the order of the ranking; who is not on it is not asked. */
    private List<NetworkId> chosen(MeetingCard meeting, List<Long> ticked, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        return substitutes.rank(vacancies.of(meeting, today), today).stream()
                .map(Substitute::network)
                .filter(network -> ticked.contains(network.value()))
                .toList();
    }

    private String word(AskingHosts.Result result, Locale locale) {
        if (result instanceof AskingHosts.Result.Asked asked) {
            Object[] counts = {
                asked.written().size(),
                asked.already().size(),
                asked.unreachable().size()
            };
            return messages.getMessage("planning.ask.done", counts, locale);
        }
        return messages.getMessage("hosting.enquiry.notPossible", null, locale);
    }
}
