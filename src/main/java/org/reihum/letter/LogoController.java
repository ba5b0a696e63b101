package org.reihum.letter;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.reihum.mail.KeptFiles;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page with the logos in the letters of a series. */
@Controller
@RequestMapping("/desk/series/{id}/logos")
class LogoController {

    private static final int LONGEST_ALTERNATIVE = 120;

    private final AllSeries allSeries;
    private final SeriesLogos logos;
    private final KeptFiles files;
    private final MessageSource messages;
    private final Clock clock;

    LogoController(AllSeries allSeries, SeriesLogos logos, KeptFiles files, MessageSource messages, Clock clock) {
        this.allSeries = allSeries;
        this.logos = logos;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        Series series = allSeries.get(new SeriesId(id));
        model.addAttribute("series", series);
        model.addAttribute("logos", logos.of(series.id()));
        model.addAttribute("most", SeriesLogos.MOST);
        return "letter/logos";
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String alternative,
            @RequestParam(value = "file", required = false) Optional<MultipartFile> file,
            Model model,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        SeriesId series = allSeries.get(new SeriesId(id)).id();
        String text = alternative.strip();
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        model.addAttribute("alternative", alternative);
        if (text.isEmpty() || text.length() > LONGEST_ALTERNATIVE || text.matches("(?s).*[\\p{Cc}\\u2028\\u2029].*")) {
            model.addAttribute("badAlternative", say("letter.logo.refused.ALTERNATIVE", locale));
        }
        if (name.isBlank()) {
            model.addAttribute("badFile", say("letter.logo.refused.NONE", locale));
        }
        if (model.containsAttribute("badAlternative") || model.containsAttribute("badFile")) {
            return show(id, model);
        }
        AddingLogo done = logos.add(series, name, file.orElseThrow().getBytes(), text, clock.instant());
        if (done == AddingLogo.ADDED) {
            return back(id, "letter.logo.added", flash, locale);
        }
        model.addAttribute("badFile", say("letter.logo.refused." + done, locale));
        return show(id, model);
    }

    @PostMapping("/{logo}/up")
    String up(@PathVariable long id, @PathVariable long logo, RedirectAttributes flash, Locale locale) {
        logos.moveUp(allSeries.get(new SeriesId(id)).id(), logo);
        return back(id, "letter.logo.moved", flash, locale);
    }

    @PostMapping("/{logo}/remove")
    String remove(@PathVariable long id, @PathVariable long logo, RedirectAttributes flash, Locale locale) {
        logos.remove(allSeries.get(new SeriesId(id)).id(), logo);
        return back(id, "letter.logo.removed", flash, locale);
    }

    @GetMapping("/{logo}/picture")
    ResponseEntity<byte[]> picture(@PathVariable long id, @PathVariable long logo) {
        return logos.of(allSeries.get(new SeriesId(id)).id()).stream()
                .filter(one -> one.id() == logo)
                .findFirst()
                .map(one -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(one.picture().mediaType()))
                        .cacheControl(CacheControl.noStore())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(files.content(one.picture().file())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private String back(long id, String key, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", say(key, locale));
        return "redirect:/desk/series/" + id + "/logos";
    }
}
