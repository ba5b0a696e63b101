package org.reihum.invitation;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that shows who will be invited and what the letter says. */
@Controller
@RequestMapping("/desk/meetings/{id}/invite")
class InviteController {

    private final Timetable timetable;
    private final GuestCandidates candidates;
    private final InvitationLetters letters;
    private final MessageSource messages;
    private final Clock clock;

    InviteController(
            Timetable timetable,
            GuestCandidates candidates,
            InvitationLetters letters,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.candidates = candidates;
        this.letters = letters;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        model.addAttribute("form", InviteForm.of(letters.words(new MeetingId(id))));
        return page(id, model);
    }

    private String page(long id, Model model) {
        Instant now = clock.instant();
        MeetingCard meeting = timetable.card(new MeetingId(id));
        model.addAttribute("meeting", meeting);
        model.addAttribute("agenda", timetable.agenda(meeting.id()));
        model.addAttribute("possible", Inviting.canInvite(meeting, now));
        model.addAttribute(
                "candidates", candidates.of(meeting, now.atZone(meeting.zone()).toLocalDate()));
        return "invitation/invite";
    }

    /** The letter as a person would get it, for the frame beside the form: with its inline styles, and nothing else. */
    @GetMapping("/preview")
    ResponseEntity<String> preview(@PathVariable long id, Locale locale) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(letters.preview(new MeetingId(id), locale));
    }

    @PostMapping("/text")
    String save(
            @PathVariable long id,
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (errors.hasErrors()) {
            return page(id, model);
        }
        letters.save(new MeetingId(id), form);
        return done(id, flash, locale, "invitation.text.saved");
    }

    @PostMapping("/test")
    String test(@PathVariable long id, Principal organiser, RedirectAttributes flash, Locale locale) {
        letters.sendSample(new MeetingId(id), organiser.getName(), locale, clock.instant());
        return done(id, flash, locale, "invitation.test.sent", organiser.getName());
    }

    private String done(long id, RedirectAttributes flash, Locale locale, String key, Object... words) {
        flash.addFlashAttribute("done", messages.getMessage(key, words, locale));
        return "redirect:/desk/meetings/" + id + "/invite";
    }
}
