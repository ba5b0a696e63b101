package org.reihum.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.network.Premises;
import org.reihum.planning.Turns;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The networks and the page of each: what the register knows, and its own turn in the cycle. */
@Controller
@RequestMapping("/desk/networks")
class NetworkPages {

    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");

    private final Premises premises;
    private final AllSeries allSeries;
    private final Turns turns;
    private final Clock clock;

    NetworkPages(Premises premises, AllSeries allSeries, Turns turns, Clock clock) {
        this.premises = premises;
        this.allSeries = allSeries;
        this.turns = turns;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        LocalDate today = today();
        model.addAttribute("networks", premises.all(today));
        model.addAttribute("turns", turnsOfAll(today));
        return "desk/networks";
    }

    @GetMapping("/{id}")
    String page(@PathVariable long id, Model model) {
        LocalDate today = today();
        var network = new NetworkId(id);
        model.addAttribute("facts", premises.of(network, today));
        Map<Series, Turns.TurnOfNetwork> own = new LinkedHashMap<>();
        turnsOfAll(today).forEach((series, all) -> {
            if (all.containsKey(network)) {
                own.put(series, all.get(network));
            }
        });
        model.addAttribute("turns", own);
        return "desk/network";
    }

    private Map<Series, Map<NetworkId, Turns.TurnOfNetwork>> turnsOfAll(LocalDate today) {
        Map<Series, Map<NetworkId, Turns.TurnOfNetwork>> all = new LinkedHashMap<>();
        allSeries.findAllByOrderById().stream()
                .filter(series -> series.profile().rotates())
                .forEach(series -> all.put(series, turns.of(series.id(), today)));
        return all;
    }

    private LocalDate today() {
        return clock.instant().atZone(HOME).toLocalDate();
    }
}
