package org.reihum.handout;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.reihum.meeting.MeetingId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signed sheets: which there are, and the page on which one is typed back. */
@Controller
@RequestMapping("/desk/meetings/{id}/sheets")
class SheetController {

    private final Sheets sheets;
    private final Scans scans;
    private final TypingBack typing;
    private final MessageSource messages;
    private final Clock clock;

    SheetController(Sheets sheets, Scans scans, TypingBack typing, MessageSource messages, Clock clock) {
        this.sheets = sheets;
        this.scans = scans;
        this.typing = typing;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable long id, Model model) {
        var meeting = new MeetingId(id);
        model.addAttribute("meeting", sheets.meeting(meeting));
        model.addAttribute("sheets", sheets.of(meeting));
        model.addAttribute("scans", scans.of(meeting));
        model.addAttribute("closed", sheets.closed(meeting));
        return "handout/sheets";
    }

    @GetMapping("/{printing}/{number}")
    String show(@PathVariable long id, @PathVariable long printing, @PathVariable int number, Model model) {
        Sheet sheet = sheets.get(new MeetingId(id), printing, number);
        return page(sheet, TypedSheet.asOnTheList(sheet), "", model);
    }

    @PostMapping("/{printing}/{number}")
    String type(
            @PathVariable long id,
            @PathVariable long printing,
            @PathVariable int number,
            @RequestParam UUID nonce,
            @RequestParam MultiValueMap<String, String> fields,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Sheet sheet = sheets.get(new MeetingId(id), printing, number);
        TypedSheet typed = TypedSheet.of(sheet, fields, nonce);
        if (typed.lacksName()) {
            return page(sheet, typed, "lacksName", model);
        }
        TypedBack done = typing.type(sheet, typed, organiser.getName(), clock.instant());
        if (done instanceof TypedBack.Refused refused) {
            // as it is by now: a list that was closed meanwhile asks for a reason
            return page(sheets.get(new MeetingId(id), printing, number), typed, refused.why(), model);
        }
        flash.addFlashAttribute("done", words(sheet, (TypedBack.Done) done, locale));
        return "redirect:/desk/meetings/" + id + "/sheets"
                + (sheet.isLast() ? "" : "/" + printing + "/" + (number + 1));
    }

    private String words(Sheet sheet, TypedBack.Done done, Locale locale) {
        Object[] counts = {sheet.number(), sheet.printing().sheets(), done.entered(), done.matched(), done.takenBack()};
        return messages.getMessage("handout.sheet.done", counts, locale);
    }

    /** @param flaw of what was typed: the end of a key; empty without */
    private static String page(Sheet sheet, TypedSheet typed, String flaw, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("typed", typed);
        model.addAttribute("flaw", flaw);
        return "handout/sheet";
    }
}
