package org.reihum.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.reihum.network.SafeCsv;
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

/** Takes a file, or says why not; gives an empty one to fill in. */
@Controller
@RequestMapping("/desk/imports")
class ImportController {

    static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private static final int LATEST = 20;

    private final Receiving receiving;
    private final ImportFiles files;
    private final ImportSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    ImportController(
            Receiving receiving, ImportFiles files, ImportSettings settings, MessageSource messages, Clock clock) {
        this.receiving = receiving;
        this.files = files;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String form(@RequestParam(defaultValue = "PEOPLE") String kind, Model model) {
        model.addAttribute("files", files.latest(LATEST));
        model.addAttribute("kinds", Kind.NAMED);
        model.addAttribute("kind", Kind.of(kind).orElse(Kind.PEOPLE));
        model.addAttribute("most", settings.mostLines());
        return "imports/list";
    }

    @PostMapping
    String receive(
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "PEOPLE") String kind,
            @RequestParam(defaultValue = "false") boolean again,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        String name = file.getOriginalFilename();
        Upload upload = Upload.of(name == null ? "" : name, file.getBytes(), organiser.getName());
        Kind chosen = Kind.of(kind).orElse(Kind.PEOPLE);
        Receiving.Result result = receiving.receive(chosen, upload, again, clock.instant());
        if (result instanceof Receiving.Result.Refused refused) {
            Object[] details = {settings.mostLines()};
            model.addAttribute("refused", messages.getMessage("imports.refused." + refused.code(), details, locale));
            return form(kind, model);
        }
        if (result instanceof Receiving.Result.KnownAlready known) {
            flash.addFlashAttribute("done", messages.getMessage("imports.known", null, locale));
            return "redirect:/desk/imports/" + known.id();
        }
        return "redirect:/desk/imports/" + ((Receiving.Result.Accepted) result).id();
    }

    /** Headings only, as spreadsheets like it: with byte order mark and semicolons. */
    @GetMapping("/template/{kind:[A-Z]+}.csv")
    ResponseEntity<byte[]> template(@PathVariable String kind, Locale locale) {
        Kind wanted = Kind.of(kind).orElseThrow(() -> new ImportNotFound(0));
        List<String> headings = wanted.columns().stream()
                .filter(column -> !column.isRepeated())
                .map(column -> messages.getMessage("imports.column." + column, null, locale))
                .toList();
        String name = messages.getMessage("imports.template.file." + wanted, null, locale);
        return download(name, SafeCsv.BYTE_ORDER_MARK + SafeCsv.line(headings));
    }

    static ResponseEntity<byte[]> download(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
