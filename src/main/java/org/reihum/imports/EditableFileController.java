package org.reihum.imports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.reihum.network.Directory;
import org.reihum.network.OrganisationFilter;
import org.reihum.network.OrganisationId;
import org.reihum.network.OrganisationList;
import org.reihum.network.PeopleFilter;
import org.reihum.network.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a list, as far as it is shown, as an Excel file to be edited. */
@Controller
@RequestMapping("/desk/imports/edit")
class EditableFileController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Directory directory;
    private final OrganisationList organisations;
    private final MakingEditableFile making;
    private final MessageSource messages;
    private final Clock clock;

    EditableFileController(
            Directory directory,
            OrganisationList organisations,
            MakingEditableFile making,
            MessageSource messages,
            Clock clock) {
        this.directory = directory;
        this.organisations = organisations;
        this.making = making;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/people.xlsx")
    ResponseEntity<byte[]> people(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String ground, Locale locale) {
        return file(
                Kind.EDITED_PEOPLE,
                directory.found(new PeopleFilter(q, ground), today()).stream()
                        .map(PersonId::value)
                        .toList(),
                locale);
    }

    @GetMapping("/organisations.xlsx")
    ResponseEntity<byte[]> organisations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String trade,
            @RequestParam(defaultValue = "") String municipality,
            Locale locale) {
        return file(
                Kind.EDITED_ORGANISATIONS,
                organisations.found(new OrganisationFilter(q, trade, municipality), today()).stream()
                        .map(OrganisationId::value)
                        .toList(),
                locale);
    }

    private ResponseEntity<byte[]> file(Kind kind, List<Long> numbers, Locale locale) {
        String name = messages.getMessage("imports.edit.file." + kind, new Object[] {today().toString()}, locale);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(making.make(kind, numbers, locale));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }
}
