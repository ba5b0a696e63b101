package org.reihum.site;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.NotOnTheCalendar;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.registration.Doors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What everyone may see: the series with their calendars, and of each the meetings ahead. No person, no mailbox. */
@Controller
class StartPage {

    /** A series as strangers see it; {@code next} is null while no meeting has a day. */
    record PublicSeries(String name, String slug, @Nullable String next) {}

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final Doors doors;
    private final Letterheads letterheads;
    private final Clock clock;

    StartPage(AllSeries allSeries, Timetable timetable, Doors doors, Letterheads letterheads, Clock clock) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.doors = doors;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Model model, Locale locale) {
        model.addAttribute(
                "series",
                allSeries.findAllByOrderById().stream()
                        .map(series -> seenBy(series, locale))
                        .toList());
        return "site/start";
    }

    private PublicSeries seenBy(Series series, Locale locale) {
        Optional<MeetingCard> next = timetable.next(
                series.id(), clock.instant().atZone(series.zone()).toLocalDate());
        String words = next.map(meeting -> meeting.text(locale))
                .map(text -> text.day() + ", " + text.town())
                .orElse(null);
        return new PublicSeries(series.name(), series.slug(), words);
    }

    /** @throws NotOnTheCalendar when there is no such series */
    @GetMapping("/series/{slug}")
    String series(@PathVariable String slug, Model model) {
        Series series = allSeries.findBySlug(slug).orElseThrow(() -> new NotOnTheCalendar(slug));
        var now = clock.instant();
        List<MeetingCard> ahead = timetable.of(series.id()).stream()
                .filter(meeting -> !meeting.isOver(now))
                .sorted(Comparator.comparing(MeetingCard::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        model.addAttribute("series", series);
        model.addAttribute("ahead", ahead);
        model.addAttribute(
                "next",
                ahead.stream()
                        .filter(meeting -> !meeting.cancelled() && meeting.day() != null)
                        .map(MeetingCard::id)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("open", doors.openAmong(series, ahead, now));
        model.addAttribute("feedUrl", feedUrl(series));
        return "site/series";
    }

    private String feedUrl(Series series) {
        String base = letterheads
                .current()
                .map(letterhead -> letterhead.baseUrl().toString())
                .orElse("");
        return base + "/feeds/" + series.slug() + ".ics";
    }
}
