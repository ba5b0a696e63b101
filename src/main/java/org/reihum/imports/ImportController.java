package org.reihum.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a file of people, or says why not; gives an empty one to fill in. */
@Controller
@RequestMapping("/desk/people/import")
class ImportController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int LATEST = 10;

    private final Receiving receiving;
    private final PeopleImports imports;
    private final MessageSource messages;
    private final Clock clock;

    ImportController(Receiving receiving, PeopleImports imports, MessageSource messages, Clock clock) {
        this.receiving = receiving;
        this.imports = imports;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("imports", imports.latest(LATEST));
        model.addAttribute("columns", Column.values());
        model.addAttribute("required", Column.REQUIRED);
        model.addAttribute("most", Receiving.MOST);
        return "imports/form";
    }

    @PostMapping
    String receive(
            @RequestParam("file") MultipartFile file,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        String name = file.getOriginalFilename();
        Upload upload = Upload.of(name == null ? "" : name, file.getBytes(), organiser.getName());
        Receiving.Result result = receiving.receive(upload, clock.instant());
        if (result instanceof Receiving.Result.Refused refused) {
            model.addAttribute("refused", inWords(refused, locale));
            return form(model);
        }
        if (result instanceof Receiving.Result.KnownAlready known) {
            flash.addFlashAttribute("done", messages.getMessage("imports.known", null, locale));
            return "redirect:/desk/people/import/" + known.id();
        }
        return "redirect:/desk/people/import/" + ((Receiving.Result.Accepted) result).id();
    }

    private String inWords(Receiving.Result.Refused refused, Locale locale) {
        String column =
                refused.column() == null ? "" : messages.getMessage("imports.column." + refused.column(), null, locale);
        Object[] details = {column, refused.found(), Receiving.MOST};
        return messages.getMessage("imports.refused." + refused.reason(), details, locale);
    }

    /** Headings only, as spreadsheets like it: with byte order mark and semicolons. */
    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(Locale locale) {
        String headings = Stream.of(Column.values())
                .map(column -> messages.getMessage("imports.column." + column, null, locale))
                .collect(Collectors.joining(";", "\uFEFF", "\r\n"));
        String name = messages.getMessage("imports.template.file", null, locale);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(headings.getBytes(StandardCharsets.UTF_8));
    }
}
