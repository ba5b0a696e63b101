package org.reihum.hosting;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.House;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that stays a host's from the enquiry to the end of the meeting. Opening it changes nothing, ever. */
@Controller
@RequestMapping("/host/{token}")
class HostController {

    private final HostPages pages;
    private final AnsweringEnquiry answering;
    private final HandoverNotes notes;
    private final MessageSource messages;
    private final Clock clock;

    HostController(
            HostPages pages, AnsweringEnquiry answering, HandoverNotes notes, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.answering = answering;
        this.notes = notes;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        return show(page(token), token, model);
    }

    @PostMapping("/yes")
    String yes(@PathVariable String token, @RequestParam(defaultValue = "") String room, RedirectAttributes flash) {
        HostPage page = page(token);
        Optional<House> house = page.rooms().read(room);
        if (house.isEmpty()) {
            return say("hosting.host.done.ROOM_GONE", token, flash);
        }
        return answer(page, new HostAnswer.Yes(house.get()), token, flash);
    }

    @PostMapping("/other-date")
    String otherDate(
            @PathVariable String token,
            @Valid @ModelAttribute("otherDate") OtherDateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        HostPage page = page(token);
        if (form.isNotAfter(clock.instant().atZone(page.meeting().zone()).toLocalDate())) {
            errors.rejectValue("day", "hosting.other.day.past");
        }
        return errors.hasErrors() ? show(page, token, model) : answer(page, form.answer(), token, flash);
    }

    @PostMapping("/pass")
    String pass(
            @PathVariable String token,
            @Valid @ModelAttribute("pass") PassForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        HostPage page = page(token);
        return errors.hasErrors()
                ? show(page, token, model)
                : answer(page, new HostAnswer.Pass(form.reason()), token, flash);
    }

    @PostMapping("/handover")
    String handOver(
            @PathVariable String token,
            @Valid @ModelAttribute("note") HandoverForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        HostPage page = page(token);
        if (errors.hasErrors()) {
            return show(page, token, model);
        }
        if (page.folder().filter(HostFolder::handsOver).isEmpty()) {
            return say("hosting.host.done.CLOSED", token, flash);
        }
        String who = page.enquiry().recipientName();
        notes.save(new HandoverNote(page.meeting().id(), form.handover(), who, clock.instant()));
        return say("hosting.host.done.HANDED_OVER", token, flash);
    }

    private HostPage page(String token) {
        return pages.behind(token, clock.instant()).orElseThrow(LinkNotValid::new);
    }

    private static String show(HostPage page, String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("page", page);
        // what was typed and refused is in the model already
        if (!model.containsAttribute("otherDate")) {
            model.addAttribute("otherDate", OtherDateForm.empty());
        }
        if (!model.containsAttribute("pass")) {
            model.addAttribute("pass", new PassForm(""));
        }
        if (!model.containsAttribute("note")) {
            String left = page.folder()
                    .flatMap(HostFolder::left)
                    .map(HandoverNote::note)
                    .orElse("");
            model.addAttribute("note", new HandoverForm(left));
        }
        return "hosting/host";
    }

    private String answer(HostPage page, HostAnswer answer, String token, RedirectAttributes flash) {
        HostAnswered answered =
                answering.answer(page.meeting().id(), page.enquiry().id(), answer, clock.instant());
        return say("hosting.host.done." + answered, token, flash);
    }

    private String say(String key, String token, RedirectAttributes flash) {
        Locale locale = LocaleContextHolder.getLocale();
        flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
        return "redirect:/host/" + token;
    }

    @ExceptionHandler(LinkNotValid.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notValid() {
        return "invitation/not-valid";
    }

    /** The link is altered, expired or withdrawn: the same answer for all, so that nothing can be probed. */
    private static final class LinkNotValid extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
