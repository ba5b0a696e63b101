package org.reihum.handout;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalLong;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of a meeting: to look at, which stores nothing, and to print, which keeps what was printed. */
@Controller
@RequestMapping("/desk/meetings/{id}/papers")
class PapersController {

    private final PapersPage page;
    private final PrintingPaper printing;
    private final PrintedPapers printed;
    private final Timetable timetable;
    private final MessageSource messages;
    private final Clock clock;

    PapersController(
            PapersPage page,
            PrintingPaper printing,
            PrintedPapers printed,
            Timetable timetable,
            MessageSource messages,
            Clock clock) {
        this.page = page;
        this.printing = printing;
        this.printed = printed;
        this.timetable = timetable;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        model.addAttribute("papers", page.of(new MeetingId(id), clock.instant()));
        return "handout/papers";
    }

    /**
     * @param additions only what changed since it was printed
     * @param who only that person; empty for all
     */
    @GetMapping("/{paper}.pdf")
    ResponseEntity<byte[]> draft(
            @PathVariable long id,
            @PathVariable String paper,
            @RequestParam(defaultValue = "false") boolean additions,
            @RequestParam(defaultValue = "") String who) {
        PaperKind kind = PaperKind.of(paper);
        MeetingCard meeting = timetable.card(new MeetingId(id));
        return file(meeting, kind, printing.draft(meeting, kind, !additions, who, clock.instant()));
    }

    @PostMapping("/{paper}/print")
    String print(
            @PathVariable long id,
            @PathVariable String paper,
            @RequestParam(defaultValue = "false") boolean additions,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        var meeting = new MeetingId(id);
        OptionalLong done =
                printing.print(meeting, PaperKind.of(paper), !additions, organiser.getName(), clock.instant());
        if (done.isEmpty()) {
            flash.addFlashAttribute("done", messages.getMessage("handout.unchanged", null, locale));
            return "redirect:/desk/meetings/" + id + "/papers";
        }
        return "redirect:/desk/meetings/" + id + "/papers/printings/" + done.getAsLong() + ".pdf";
    }

    /** What is evidence as it was printed; anything else as it holds now. */
    @GetMapping("/printings/{number}.pdf")
    ResponseEntity<byte[]> again(@PathVariable long id, @PathVariable long number) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Printing stored = printed.find(meeting.id(), number).orElseThrow(() -> new NoSuchPaper(number));
        return file(meeting, stored.paper(), printing.again(meeting, stored, clock.instant()));
    }

    private ResponseEntity<byte[]> file(MeetingCard meeting, PaperKind paper, byte[] document) {
        String name = messages.getMessage("handout.file." + paper, null, SettingPaper.LANGUAGE);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + "-" + meeting.number() + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(document);
    }
}
