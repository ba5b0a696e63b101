package org.reihum.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.network.SafeCsv;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file: before it is entered what would become of it, then what became of it; and its bad lines to be mended. */
@Controller
@RequestMapping("/desk/imports/{id:\\d+}")
class ImportPageController {

    private static final int PAGE = 50;
    private static final int DIFFERENCES = 100;
    private static final int NO_ENTRIES = 100;
    private static final String SECONDS_TO_NEXT_LOOK = "2";

    private final ImportFiles files;
    private final Findings findings;
    private final Previews previews;
    private final EditedLines editedLines;
    private final BadLines badLines;
    private final MessageSource messages;

    ImportPageController(
            ImportFiles files,
            Findings findings,
            Previews previews,
            EditedLines editedLines,
            BadLines badLines,
            MessageSource messages) {
        this.files = files;
        this.findings = findings;
        this.previews = previews;
        this.editedLines = editedLines;
        this.badLines = badLines;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int differing,
            @RequestParam Optional<Integer> rows,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        ImportFile file = files.get(id);
        if (file.state().isUnderWay()) {
            // the browser looks again by itself, without script
            response.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        }
        int shown = within(page, PAGE);
        model.addAttribute("file", file);
        model.addAttribute("reasons", findings.reasons(id));
        model.addAttribute("problems", findings.bad(id, shown * PAGE, PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("pages", (file.bad() + PAGE - 1) / PAGE);
        model.addAttribute("noEntries", findings.noEntries(id, NO_ENTRIES));
        int part = within(differing, DIFFERENCES);
        model.addAttribute("differingPage", part);
        model.addAttribute("ticked", findings.chosen(id));
        if (file.isDraft() && file.kind().isEdited() && file.missing().isEmpty()) {
            var edited = editedLines.of(file, part);
            model.addAttribute("edited", edited);
            model.addAttribute("differingPages", edited.pages());
            model.addAttribute("shown", edited.numbers());
            return "imports/edited";
        }
        List<Findings.Different> differences = findings.differences(id, part * DIFFERENCES, DIFFERENCES);
        model.addAttribute("differences", differences);
        model.addAttribute("differingPages", (findings.differing(id) + DIFFERENCES - 1) / DIFFERENCES);
        if (!file.isDraft()) {
            model.addAttribute("isOver", !file.state().isUnderWay() && file.done() > 0);
            return "imports/run";
        }
        model.addAttribute(
                "shown",
                differences.stream().map(Findings.Different::line).distinct().toList());
        preview(file, rows, model, locale);
        model.addAttribute("separators", GuessingReading.SEPARATORS);
        model.addAttribute("encodings", Reading.Encoding.values());
        return "imports/draft";
    }

    /** @param rows the page that is wanted; empty: only the first rows */
    private void preview(ImportFile file, Optional<Integer> rows, Model model, Locale language) {
        int pages = (file.good() + PAGE - 1) / PAGE;
        Optional<Integer> at = rows.map(wanted -> Math.max(0, Math.min(wanted, pages - 1)));
        model.addAttribute(
                "preview",
                at.map(one -> previews.of(file, one * PAGE, PAGE, language))
                        .orElseGet(() -> previews.of(file, language)));
        model.addAttribute("rowsPage", at.orElse(0));
        model.addAttribute("rowsPages", at.isPresent() ? pages : 0);
    }

    /** Whatever an address says, the page begins at a line that has a number. */
    private static int within(int page, int size) {
        return Math.max(0, Math.min(page, Integer.MAX_VALUE / size - 1));
    }

    @GetMapping("/bad.csv")
    ResponseEntity<byte[]> bad(@PathVariable long id, Locale locale) {
        ImportFile file = files.get(id);
        StringBuilder text = new StringBuilder(SafeCsv.BYTE_ORDER_MARK);
        List<List<String>> lines = badLines.of(file, locale);
        lines.forEach(cells -> text.append(SafeCsv.line(cells)));
        String name = messages.getMessage("imports.bad.file", new Object[] {Long.toString(id)}, locale);
        return ImportController.download(name, text.toString());
    }

    /** What bad lines held is personal too. */
    @PostMapping("/forget")
    String forget(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        findings.forgetCells(files.get(id).id());
        flash.addFlashAttribute("done", messages.getMessage("imports.forgotten", null, locale));
        return "redirect:/desk/imports/" + id;
    }
}
