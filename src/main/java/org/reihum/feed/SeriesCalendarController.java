package org.reihum.feed;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.reihum.feed.PublicCalendars.Choices;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.NotOnTheCalendar;
import org.reihum.meeting.Series;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How to subscribe to the public calendars: that of a series, of a member, or of a member's town. */
@Controller
class SeriesCalendarController {

    private final AllSeries allSeries;
    private final PublicCalendars calendars;
    private final Clock clock;

    SeriesCalendarController(AllSeries allSeries, PublicCalendars calendars, Clock clock) {
        this.allSeries = allSeries;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @throws NotOnTheCalendar when there is no such series, or no such member or town in it */
    @GetMapping("/series/{slug}/calendar")
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String place,
            Model model) {
        Series series = allSeries.findBySlug(slug).orElseThrow(() -> new NotOnTheCalendar(slug));
        Choices choices = calendars.beside(series, clock.instant());
        model.addAttribute("series", series);
        model.addAttribute("whole", network == null && place == null);
        model.addAttribute("choices", choices);
        model.addAttribute("subscription", calendars.chosen(series, choices, network, place));
        return "feed/series";
    }
}
