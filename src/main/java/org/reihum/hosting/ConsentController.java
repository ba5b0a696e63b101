package org.reihum.hosting;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a host reads the invitation and consents to it, or says what to change. Opening it changes nothing. */
@Controller
@RequestMapping("/host/letter/{token}")
class ConsentController {

    private final ConsentLinks links;
    private final Timetable timetable;
    private final Consenting consenting;
    private final InvitationSeen invitation;
    private final MessageSource messages;
    private final Clock clock;

    ConsentController(
            ConsentLinks links,
            Timetable timetable,
            Consenting consenting,
            InvitationSeen invitation,
            MessageSource messages,
            Clock clock) {
        this.links = links;
        this.timetable = timetable;
        this.consenting = consenting;
        this.invitation = invitation;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        HostConsent consent = behind(token);
        model.addAttribute("form", new ConsentForm(invitation.fingerprint(consent.meeting()), ""));
        return page(consent, token, model);
    }

    /** The letter alone, for the frame on the page: with its inline styles, and nothing else. */
    @GetMapping("/preview")
    ResponseEntity<String> letter(@PathVariable String token, Locale locale) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(invitation.letter(behind(token).meeting(), locale));
    }

    @PostMapping("/yes")
    String yes(
            @PathVariable String token,
            @ModelAttribute("form") ConsentForm form,
            RedirectAttributes flash,
            Locale locale) {
        return answer(token, HostConsent.State.GIVEN, form, flash, locale);
    }

    @PostMapping("/changes")
    String changes(
            @PathVariable String token,
            @Valid @ModelAttribute("form") ConsentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (form.note().isEmpty()) {
            errors.rejectValue("note", "hosting.consent.note.missing");
        }
        return errors.hasErrors()
                ? page(behind(token), token, model)
                : answer(token, HostConsent.State.CHANGES, form, flash, locale);
    }

    private String answer(
            String token, HostConsent.State said, ConsentForm form, RedirectAttributes flash, Locale locale) {
        Consenting.Result result = consenting.answer(behind(token).id(), said, form, clock.instant());
        flash.addFlashAttribute("done", messages.getMessage("hosting.consent.done." + result, null, locale));
        return "redirect:/host/letter/" + token;
    }

    private HostConsent behind(String token) {
        return links.read(token, clock.instant()).orElseThrow(PersonalLinkNotValid::new);
    }

    private String page(HostConsent consent, String token, Model model) {
        MeetingCard meeting = timetable.card(consent.meeting());
        model.addAttribute("token", token);
        model.addAttribute("meeting", meeting);
        model.addAttribute("consent", consent);
        model.addAttribute("files", invitation.files(consent.meeting()));
        model.addAttribute("asks", consenting.isAsked(consent, meeting, clock.instant()));
        return "hosting/consent";
    }

    @ExceptionHandler(PersonalLinkNotValid.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notValid() {
        return "invitation/not-valid";
    }
}
