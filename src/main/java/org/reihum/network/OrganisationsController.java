package org.reihum.network;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of firms and houses, and the search in it. */
@Controller
class OrganisationsController {

    static final int PER_PAGE = 50;

    private final OrganisationList list;
    private final Clock clock;

    OrganisationsController(OrganisationList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @GetMapping("/desk/organisations")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String trade,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new OrganisationFilter(q, trade, municipality);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
        model.addAttribute("filter", filter);
        model.addAttribute("list", list.page(filter, today, page, PER_PAGE));
        model.addAttribute("trades", list.trades());
        model.addAttribute("municipalities", list.municipalities());
        return "network/organisations";
    }
}
