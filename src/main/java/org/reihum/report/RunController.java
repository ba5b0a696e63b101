package org.reihum.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One report: how far it is, what was remarkable, its files; goes on with a run that broke off. */
@Controller
@RequestMapping("/desk/reports/{id:\\d+}")
class RunController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final String SECONDS_TO_NEXT_LOOK = "2";

    private final ReportView view;
    private final ReportLines lines;
    private final StartingReport starting;
    private final MessageSource messages;

    RunController(ReportView view, ReportLines lines, StartingReport starting, MessageSource messages) {
        this.view = view;
        this.lines = lines;
        this.starting = starting;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, HttpServletResponse response) {
        ReportView.Shown shown = view.of(id);
        if (shown.run().state().isUnderWay()) {
            // the browser looks again by itself, without script
            response.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        }
        model.addAttribute("shown", shown);
        return "report/run";
    }

    @PostMapping("/start")
    String start(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        long known = view.of(id).report().id();
        StartingReport.Result result = starting.start(known);
        flash.addFlashAttribute("done", messages.getMessage("report.start." + result, null, locale));
        return "redirect:/desk/reports/" + known;
    }

    @GetMapping("/{file}.csv")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable String file) {
        ReportFile wanted = ReportFile.of(file);
        ReportView.Shown shown = view.of(id);
        if (shown.downloads().isEmpty()) {
            throw new ReportNotFound(id + " yet");
        }
        Object[] number = {Long.toString(id)};
        String name = messages.getMessage(
                "report.file." + wanted, number, shown.report().language());
        String disposition =
                ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(lines.octets(id, wanted));
    }
}
