package org.reihum.planning;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
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
    private final Ledger ledger;
    private final LedgerHistory history;
    private final OpenTurns openTurns;
    private final TakingBack takingBack;
    private final Networks networks;
    private final MessageSource messages;
    private final Clock clock;

    LedgerController(
            AllSeries allSeries,
            Ledger ledger,
            LedgerHistory history,
            OpenTurns openTurns,
            TakingBack takingBack,
            Networks networks,
            MessageSource messages,
            Clock clock) {
        this.allSeries = allSeries;
        this.ledger = ledger;
        this.history = history;
        this.openTurns = openTurns;
        this.takingBack = takingBack;
        this.networks = networks;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    String show(
            @RequestParam Optional<Long> series,
            @RequestParam(defaultValue = "WAITING") LedgerOrder sort,
            Model model) {
        List<Series> rotating = allSeries.findAllByOrderById().stream()
                .filter(each -> each.profile().rotates())
                .toList();
        Optional<Series> chosen = series.map(id -> allSeries.get(new SeriesId(id)))
                .or(() -> rotating.stream().findFirst());
        if (chosen.isEmpty()) {
            return "planning/no-series";
        }
        model.addAttribute("allSeries", rotating);
        model.addAttribute("sort", sort);
        return page(chosen.get(), sort.comparator(), model);
    }

    private String page(Series series, Comparator<LedgerLine> order, Model model) {
        LocalDate today = clock.instant().atZone(series.zone()).toLocalDate();
        Map<NetworkId, String> names =
                networks.findAllByOrderByName().stream().collect(Collectors.toMap(Network::id, Network::shortName));
        model.addAttribute("series", series);
        model.addAttribute("names", names);
        model.addAttribute(
                "lines", ledger.lines(series.id(), today).stream().sorted(order).toList());
        model.addAttribute("open", openTurns.of(series.id(), today));
        model.addAttribute("debts", history.debts(series.id(), today));
        model.addAttribute("handovers", history.handovers(series.id(), clock.instant()));
        model.addAttribute("entries", history.entries(series.id()));
        return "planning/ledger";
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
