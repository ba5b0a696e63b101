package org.reihum.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects how a file is read and which column is which, and has it entered. */
@Controller
@RequestMapping("/desk/imports/{id:\\d+}")
class DraftController {

    private final ImportFiles files;
    private final ReadingAnew reading;
    private final StartingImport starting;
    private final Findings findings;
    private final MessageSource messages;

    DraftController(
            ImportFiles files,
            ReadingAnew reading,
            StartingImport starting,
            Findings findings,
            MessageSource messages) {
        this.files = files;
        this.findings = findings;
        this.reading = reading;
        this.starting = starting;
        this.messages = messages;
    }

    /** What the form says of how the file is read; what is missing stays. */
    record ReadingForm(
            Reading.@Nullable Encoding encoding,
            @Nullable String separator,
            @Nullable String sheet,
            @Nullable Integer headingLine,
            @Nullable Integer headingLines) {

        Reading over(Reading known) {
            boolean separated = separator != null && !separator.isEmpty();
            return new Reading(
                    known.format(),
                    encoding == null ? known.encoding() : encoding,
                    separated ? separator.charAt(0) : known.separator(),
                    sheet == null ? known.sheet() : sheet,
                    headingLine == null ? known.headingLine() : Math.max(0, headingLine),
                    headingLines == null ? known.headingLines() : Math.min(2, Math.max(1, headingLines)));
        }
    }

    @PostMapping("/reading")
    String read(@PathVariable long id, ReadingForm form, RedirectAttributes flash, Locale locale) {
        ImportFile file = files.get(id);
        if (file.isDraft()) {
            try {
                reading.read(id, form.over(file.reading()));
                say("imports.reading.done", flash, locale);
            } catch (BadFile bad) {
                say("imports.refused." + bad.code(), flash, locale);
            }
        }
        return page(id);
    }

    @PostMapping("/mapping")
    String map(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> column,
            RedirectAttributes flash,
            Locale locale) {
        if (files.get(id).isDraft()) {
            reading.take(id, Mapping.of(column));
            say("imports.mapping.done", flash, locale);
        }
        return page(id);
    }

    /**
     * What is ticked stays so while other pages of differences are looked at.
     *
     * @param shown lines that could be ticked; {@code line}: those that are
     * @param to the page that is wanted
     */
    @PostMapping("/ticks")
    String tick(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Integer> shown,
            @RequestParam(defaultValue = "") List<Integer> line,
            @RequestParam(defaultValue = "0") int to) {
        if (files.get(id).isDraft()) {
            findings.choose(id, ticked(id, shown, line));
        }
        return page(id) + "?differing=" + to + "#differences";
    }

    private Set<Integer> ticked(long id, List<Integer> shown, List<Integer> line) {
        Set<Integer> ticked = new TreeSet<>(findings.chosen(id));
        shown.forEach(ticked::remove);
        ticked.addAll(line);
        return ticked;
    }

    /**
     * @param take all: every difference is taken; else those of the lines that are ticked, here and on other pages
     * @param version of the page
     */
    @PostMapping("/start")
    String start(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String take,
            @RequestParam(defaultValue = "") List<Integer> shown,
            @RequestParam(defaultValue = "") List<Integer> line,
            @RequestParam Optional<Integer> version,
            RedirectAttributes flash,
            Locale locale) {
        ImportFile file = files.get(id);
        if (file.isDraft() && (version.filter(seen -> seen != file.version()).isPresent() || reading.renew(id))) {
            say("imports.start.Altered", flash, locale);
            return page(id);
        }
        StartingImport.Result result = starting.start(id, take.equals("all"), ticked(id, shown, line));
        String what = result.id() == id ? result.getClass().getSimpleName() : "Same";
        say("imports.start." + what, flash, locale);
        return page(result.id());
    }

    private void say(String key, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
    }

    private static String page(long id) {
        return "redirect:/desk/imports/" + id;
    }
}
