package org.reihum.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.network.Network;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the ledger shows. */
@Component
class LedgerPage {

    private final AllSeries allSeries;
    private final Ledger ledger;
    private final LedgerHistory history;
    private final OpenTurns openTurns;
    private final Networks networks;
    private final Clock clock;

    LedgerPage(
            AllSeries allSeries,
            Ledger ledger,
            LedgerHistory history,
            OpenTurns openTurns,
            Networks networks,
            Clock clock) {
        this.allSeries = allSeries;
        this.ledger = ledger;
        this.history = history;
        this.openTurns = openTurns;
        this.networks = networks;
        this.clock = clock;
    }

    List<Series> rotating() {
        return allSeries.findAllByOrderById().stream()
                .filter(each -> each.profile().rotates())
                .toList();
    }

    /** @param shares what was typed into the fields of shares and could not be saved */
    String show(Series series, LedgerOrder sort, SharesForm shares, Model model) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(series.zone()).toLocalDate();
        model.addAttribute("allSeries", rotating());
        model.addAttribute("sort", sort);
        model.addAttribute("series", series);
        model.addAttribute("shares", shares);
        model.addAttribute(
                "names",
                networks.findAllByOrderByName().stream().collect(Collectors.toMap(Network::id, Network::shortName)));
        model.addAttribute(
                "lines",
                ledger.lines(series.id(), today).stream()
                        .sorted(sort.comparator())
                        .toList());
        model.addAttribute("open", openTurns.of(series.id(), today));
        model.addAttribute("debts", history.debts(series.id(), today));
        model.addAttribute("mergers", history.mergers(series.id()));
        model.addAttribute("suspensions", history.suspensions(series.id()));
        model.addAttribute("handovers", history.handovers(series.id(), now));
        model.addAttribute("entries", history.entries(series.id()));
        return "planning/ledger";
    }
}
