package org.reihum.hosting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The round letters of a series, and how each stands. */
@Controller
@RequestMapping("/desk/rounds")
class RoundsController {

    private final AllSeries allSeries;
    private final RoundLetters letters;
    private final RoundRecipients recipients;
    private final RoundTable table;
    private final Clock clock;

    RoundsController(
            AllSeries allSeries, RoundLetters letters, RoundRecipients recipients, RoundTable table, Clock clock) {
        this.allSeries = allSeries;
        this.letters = letters;
        this.recipients = recipients;
        this.table = table;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam Optional<Long> series, Model model) {
        List<Series> rotating = allSeries.findAllByOrderById().stream()
                .filter(each -> each.profile().rotates())
                .toList();
        Optional<Series> chosen = series.map(id -> allSeries.get(new SeriesId(id)))
                .or(() -> rotating.stream().findFirst());
        model.addAttribute("allSeries", rotating);
        model.addAttribute("series", chosen.orElse(null));
        model.addAttribute("letters", chosen.map(one -> letters.of(one.id())).orElse(List.of()));
        return "hosting/rounds";
    }

    @GetMapping("/{id}")
    String page(@PathVariable long id, Model model) {
        RoundLetter letter = letters.get(id);
        Series series = allSeries.get(letter.series());
        Instant now = clock.instant();
        LocalDate today = now.atZone(series.zone()).toLocalDate();
        List<RoundTable.Row> rows = table.of(letter);
        model.addAttribute("letter", letter);
        model.addAttribute("series", series);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "open", rows.stream().filter(row -> !row.answer().answered()).toList());
        model.addAttribute("over", today.isAfter(letter.plannedOn()));
        model.addAttribute("toAsk", recipients.notYetAsked(letter, today));
        return "hosting/round-letter-page";
    }
}
