package org.reihum.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The Belegmappe of a finished report, as one file. */
@Controller
class EvidenceController {

    private final ReportView view;
    private final Evidence evidence;

    private final MessageSource messages;

    EvidenceController(ReportView view, Evidence evidence, MessageSource messages) {
        this.view = view;
        this.evidence = evidence;
        this.messages = messages;
    }

    @GetMapping("/desk/reports/{id:\\d+}/evidence.zip")
    void download(@PathVariable long id, HttpServletResponse response) throws IOException {
        ReportView.Shown shown = view.of(id);
        ReportContent content = shown.content();
        if (content == null || shown.downloads().isEmpty()) {
            throw new ReportNotFound("evidence of " + id);
        }
        Locale language = shown.report().language();
        String period = content.cover().from() + " " + content.cover().to();
        Object[] values = {period, content.cover().version()};
        String name = messages.getMessage("report.evidence.zip", values, language);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        evidence.write(shown.report(), content, response.getOutputStream());
    }
}
