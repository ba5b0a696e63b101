package org.reihum.audience;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who gets a letter on paper: as a page, as a file, and with what has been printed. */
@Controller
@RequestMapping("/desk/meetings/{id}")
class LetterListController {

    private final Timetable timetable;
    private final LetterListPages pages;
    private final PrintingLetters printing;
    private final MessageSource messages;
    private final Clock clock;

    LetterListController(
            Timetable timetable, LetterListPages pages, PrintingLetters printing, MessageSource messages, Clock clock) {
        this.timetable = timetable;
        this.pages = pages;
        this.printing = printing;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/letter-list")
    String show(
            @PathVariable long id,
            @ModelAttribute("filter") AudienceFilter filter,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return pages.page(timetable.card(new MeetingId(id)), filter, all, page, clock.instant(), model);
    }

    /** Posted, since it is logged, and looking must never change anything. */
    @PostMapping("/letter-list.csv")
    ResponseEntity<byte[]> take(
            @PathVariable long id,
            @ModelAttribute("filter") AudienceFilter filter,
            @RequestParam(defaultValue = "false") boolean all,
            Principal organiser,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Instant now = clock.instant();
        byte[] octets = printing.take(meeting, filter, all, organiser.getName(), locale, now);
        return file(
                "letters-" + meeting.number() + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), octets);
    }

    /** The same as finished letters. */
    @PostMapping("/letter-list.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable long id,
            @ModelAttribute("filter") AudienceFilter filter,
            @RequestParam(defaultValue = "false") boolean all,
            Principal organiser) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        byte[] octets = printing.takePrinted(meeting, filter, all, organiser.getName(), clock.instant());
        return file("letters-" + meeting.number() + ".pdf", MediaType.APPLICATION_PDF, octets);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] octets) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(octets);
    }

    /** @param shown the seal of the letters that the page has shown as new */
    @PostMapping("/letter-list/printed")
    String printed(
            @PathVariable long id,
            @ModelAttribute("filter") AudienceFilter filter,
            @RequestParam String shown,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Instant now = clock.instant();
        if (!printing.printed(meeting, filter, shown, organiser.getName(), now)) {
            model.addAttribute("changed", true);
            return pages.page(meeting, filter, false, 0, now, model);
        }
        return back(id, filter, flash, "audience.letters.printed.done", locale);
    }

    @PostMapping("/letter-list/printed/{batch}/undo")
    String undo(
            @PathVariable long id,
            @PathVariable long batch,
            @ModelAttribute("filter") AudienceFilter filter,
            RedirectAttributes flash,
            Locale locale) {
        printing.undo(timetable.card(new MeetingId(id)), batch);
        return back(id, filter, flash, "audience.letters.undone", locale);
    }

    private String back(long id, AudienceFilter filter, RedirectAttributes flash, String key, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
        return "redirect:" + filter.behind("/desk/meetings/" + id + "/letter-list");
    }
}
