package org.reihum.site;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.NotOnTheCalendar;
import org.reihum.meeting.Series;
import org.reihum.planning.PublicTurns;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** "Wer ist wann dran?": the running cycle of a series, for everyone. */
@Controller
class TurnsPage {

    private final AllSeries allSeries;
    private final PublicTurns publicTurns;
    private final Clock clock;

    TurnsPage(AllSeries allSeries, PublicTurns publicTurns, Clock clock) {
        this.allSeries = allSeries;
        this.publicTurns = publicTurns;
        this.clock = clock;
    }

    /** @throws NotOnTheCalendar when there is no such series, or its meetings do not go round */
    @GetMapping("/series/{slug}/turns")
    String show(@PathVariable String slug, Model model, Locale locale) {
        Series series = allSeries
                .findBySlug(slug)
                .filter(found -> found.profile().rotates())
                .orElseThrow(() -> new NotOnTheCalendar(slug));
        List<PublicTurns.PublicTurn> turns = publicTurns.of(
                series.id(), clock.instant().atZone(series.zone()).toLocalDate());
        model.addAttribute("series", series);
        model.addAttribute("turns", turns);
        model.addAttribute("ring", PublicTurns.ring(turns, locale));
        return "site/turns";
    }
}
