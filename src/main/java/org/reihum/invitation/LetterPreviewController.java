package org.reihum.invitation;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.letter.Wordings;
import org.reihum.letter.WordsForm;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The invitation as a person would get it, for the frame beside what is typed; and to the organiser, as a test. */
@Controller
class LetterPreviewController {

    private final InvitationLetters letters;
    private final LetterViews views;
    private final Wordings wordings;
    private final Timetable timetable;
    private final MessageSource messages;
    private final Clock clock;

    LetterPreviewController(
            InvitationLetters letters,
            LetterViews views,
            Wordings wordings,
            Timetable timetable,
            MessageSource messages,
            Clock clock) {
        this.letters = letters;
        this.views = views;
        this.wordings = wordings;
        this.timetable = timetable;
        this.messages = messages;
        this.clock = clock;
    }

    /** As it would leave now. */
    @GetMapping("/desk/meetings/{id}/letter/preview")
    ResponseEntity<byte[]> stored(
            @PathVariable long id,
            @RequestParam(defaultValue = "html") String view,
            @RequestParam(required = false) @Nullable String language,
            Locale reader) {
        Locale wanted = WordsForm.language(language == null ? reader.getLanguage() : language);
        return shown(view, letters.sample(timetable.card(new MeetingId(id)), wanted), reader);
    }

    /** With what is typed for the meeting and not saved; changes nothing. */
    @PostMapping("/desk/meetings/{id}/letter/preview")
    ResponseEntity<byte[]> typed(
            @PathVariable long id,
            @RequestParam(defaultValue = "html") String view,
            @RequestParam String language,
            @ModelAttribute("form") WordsForm form,
            Locale reader) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Locale wanted = WordsForm.language(language);
        return shown(view, letters.sample(meeting, wanted, wordings.with(form.words(), wanted, meeting)), reader);
    }

    /** With what is typed for all letters of the series, in the invitation to that meeting; changes nothing. */
    @PostMapping("/desk/meetings/{id}/letter/series-preview")
    ResponseEntity<byte[]> typedForAll(
            @PathVariable long id,
            @RequestParam(defaultValue = "html") String view,
            @RequestParam String language,
            @ModelAttribute("form") WordsForm form,
            Locale reader) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Locale wanted = WordsForm.language(language);
        return shown(view, letters.sample(meeting, wanted, wordings.withSeries(form.words(), wanted, meeting)), reader);
    }

    @PostMapping("/desk/meetings/{id}/letter/test")
    String test(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "invite") String from,
            Principal organiser,
            RedirectAttributes flash,
            Locale reader) {
        Locale wanted = WordsForm.language(language == null ? reader.getLanguage() : language);
        letters.sendSample(timetable.card(new MeetingId(id)), organiser.getName(), wanted, clock.instant());
        flash.addFlashAttribute(
                "done", messages.getMessage("invitation.test.sent", new Object[] {organiser.getName()}, reader));
        String page = from.equals("letter") ? "/letter?language=" + wanted.getLanguage() : "/invite";
        return "redirect:/desk/meetings/" + id + page;
    }

    /** In a frame that can do nothing: only the letter's own styles count, and ours. */
    private ResponseEntity<byte[]> shown(String view, InvitationLetters.Sample sample, Locale reader) {
        String page = views.page(view, sample, letters.shown(sample), reader);
        return ResponseEntity.ok()
                .header("Content-Type", "text/html;charset=UTF-8")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(page.getBytes(StandardCharsets.UTF_8));
    }
}
