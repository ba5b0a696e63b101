package org.reihum.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.network.SafeCsv;
import org.reihum.paper.WordPlaceholder;
import org.reihum.paper.WordReading;
import org.reihum.paper.WordTemplate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Word form of a grant: upload, see which names in it are known, take away; ours to begin with. */
@Controller
@RequestMapping("/desk/reports/grants/{id:\\d+}/form")
class FormController {

    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final int LONGEST_NAME = 200;

    private final Grants grants;
    private final GrantForms forms;
    private final MessageSource messages;
    private final Clock clock;

    FormController(Grants grants, GrantForms forms, MessageSource messages, Clock clock) {
        this.grants = grants;
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        return page(id, model);
    }

    private String page(long id, Model model) {
        Optional<GrantForms.Kept> form = forms.of(id);
        model.addAttribute("grant", grants.get(id));
        form.ifPresent(kept -> {
            model.addAttribute("form", kept);
            if (kept.reading() instanceof WordReading.Refused refused) {
                model.addAttribute("unfit", refused.reason().name());
            }
            names(kept.template(), model);
        });
        model.addAttribute("names", ReportNames.all());
        return "report/form";
    }

    private static void names(Optional<WordTemplate> template, Model model) {
        List<WordPlaceholder> unknown =
                template.map(one -> one.unfilled(ReportDocument.sample())).orElse(List.of());
        model.addAttribute("unknown", unknown);
        model.addAttribute(
                "known",
                template.stream()
                        .flatMap(one -> one.placeholders().stream())
                        .filter(name -> !unknown.contains(name))
                        .map(WordPlaceholder::name)
                        .distinct()
                        .toList());
    }

    @PostMapping
    String upload(
            @PathVariable long id,
            @RequestParam(required = false) MultipartFile file,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        long grant = grants.get(id).id();
        if (file == null || file.isEmpty()) {
            model.addAttribute("problem", "EMPTY");
            return page(grant, model);
        }
        byte[] octets = file.getBytes();
        if (WordTemplate.tryOut(octets, ReportDocument.sample()) instanceof WordReading.Refused refused) {
            model.addAttribute("problem", refused.reason().name());
            return page(grant, model);
        }
        forms.keep(grant, name(file), octets, organiser.getName(), clock.instant());
        return done(grant, "report.form.kept", flash, locale);
    }

    private static String name(MultipartFile file) {
        String name = SafeCsv.flat(
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""))
                .strip();
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    @PostMapping("/remove")
    String remove(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        long grant = grants.get(id).id();
        forms.drop(grant);
        return done(grant, "report.form.removed", flash, locale);
    }

    private String done(long grant, String key, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
        return "redirect:/desk/reports/grants/" + grant + "/form";
    }

    @GetMapping("/kept.docx")
    ResponseEntity<byte[]> kept(@PathVariable long id) {
        GrantForms.Kept form = forms.of(id).orElseThrow(() -> new ReportNotFound("form of grant " + id));
        return file(form.name(), form.octets());
    }

    /** To write the funder's words into. */
    @GetMapping("/own.docx")
    ResponseEntity<byte[]> own(@PathVariable long id, Locale locale) {
        grants.get(id);
        return file(
                messages.getMessage("report.form.file", null, locale),
                OwnForm.in(locale).octets());
    }

    private static ResponseEntity<byte[]> file(String name, byte[] octets) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(octets);
    }
}
