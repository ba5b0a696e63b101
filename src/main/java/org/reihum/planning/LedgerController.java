package org.reihum.planning;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.springframework.context.MessageSource;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger (Turnusbuch): how each network stands, what changed, and the button that takes a swap back. */
@Controller
@RequestMapping("/desk/rotation")
class LedgerController {

    private final AllSeries allSeries;
    private final LedgerPage page;
    private final LedgerHistory history;
    private final TakingBack takingBack;
    private final MessageSource messages;
    private final Clock clock;

    LedgerController(
            AllSeries allSeries,
            LedgerPage page,
            LedgerHistory history,
            TakingBack takingBack,
            MessageSource messages,
            Clock clock) {
        this.allSeries = allSeries;
        this.page = page;
        this.history = history;
        this.takingBack = takingBack;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    String show(
            @RequestParam Optional<Long> series,
            @RequestParam(defaultValue = "WAITING") LedgerOrder sort,
            Model model) {
        Optional<Series> chosen = series.map(id -> allSeries.get(new SeriesId(id)))
                .or(() -> page.rotating().stream().findFirst());
        return chosen.map(each -> page.show(each, sort, SharesForm.NONE, model)).orElse("planning/no-series");
    }

    @PostMapping("/handovers/{id}/undo")
    String takeBack(@PathVariable long id, Principal organiser, RedirectAttributes flash, Locale locale) {
        String key = takenBack(id, organiser.getName()) ? "planning.ledger.takenBack" : "planning.ledger.notTakenBack";
        flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
        return "redirect:/desk/rotation/ledger?series=" + history.seriesOf(id).value();
    }

    private boolean takenBack(long id, String who) {
        try {
            return takingBack.takeBack(id, who, clock.instant());
        } catch (ObjectOptimisticLockingFailureException | PessimisticLockingFailureException inTheSameMoment) {
            return false;
        }
    }
}
