package org.reihum.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One report: what it says, how far it is, its files; stops a run, goes on with one that broke off, counts again. */
@Controller
@RequestMapping("/desk/reports/{id:\\d+}")
class RunController {

    private static final String SECONDS_TO_NEXT_LOOK = "2";

    private final ReportView view;
    private final StoredFiles files;
    private final StartingReport starting;
    private final StoppingReport stopping;
    private final MessageSource messages;
    private final Clock clock;

    RunController(
            ReportView view,
            StoredFiles files,
            StartingReport starting,
            StoppingReport stopping,
            MessageSource messages,
            Clock clock) {
        this.view = view;
        this.files = files;
        this.starting = starting;
        this.stopping = stopping;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, HttpServletResponse response) {
        ReportView.Shown shown = view.of(id);
        if (shown.run().state().isUnderWay()) {
            // the browser looks again by itself, without script
            response.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        }
        model.addAttribute("shown", shown);
        model.addAttribute("rest", shown.run().rest(clock.instant()));
        return "report/run";
    }

    @PostMapping("/start")
    String start(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        long known = view.of(id).report().id();
        return told(known, "report.start." + starting.start(known), flash, locale);
    }

    @PostMapping("/stop")
    String stop(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        long known = view.of(id).report().id();
        return told(known, stopping.stop(known) ? "report.stop.done" : "report.stop.over", flash, locale);
    }

    private String told(long id, String key, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
        return "redirect:/desk/reports/" + id;
    }

    @GetMapping("/{file}.{ending:csv|xlsx|pdf|docx}")
    void download(
            @PathVariable long id, @PathVariable String file, @PathVariable String ending, HttpServletResponse response)
            throws IOException {
        ReportView.Shown shown = view.of(id);
        StoredFiles.Stored stored = shown.downloads().stream()
                .filter(each -> each.name().equals(file) && each.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new ReportNotFound(id + " yet"));
        response.setContentType(mediaType(ending).toString());
        response.setContentLengthLong(stored.octets());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(shown, stored) + "." + ending)
                        .build()
                        .toString());
        files.copy(stored, response.getOutputStream());
    }

    private static MediaType mediaType(String ending) {
        return switch (ending) {
            case "pdf" -> MediaType.APPLICATION_PDF;
            case "docx" -> FormController.DOCX;
            default -> SheetFormat.valueOf(ending.toUpperCase(Locale.ROOT)).mediaType();
        };
    }

    private String fileName(ReportView.Shown shown, StoredFiles.Stored file) {
        Object[] number = {Long.toString(shown.report().id())};
        String key = "report.file." + file.name().toUpperCase(Locale.ROOT);
        return messages.getMessage(key, number, shown.report().language());
    }
}
