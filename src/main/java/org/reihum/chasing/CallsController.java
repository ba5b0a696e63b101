package org.reihum.chasing;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Invitations;
import org.reihum.invitation.RemindingChosen;
import org.reihum.meeting.MeetingId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of calls of a meeting: who has to be asked again, what was said, and the second reminder by choice. */
@Controller
@RequestMapping("/desk/meetings/{id}/calls")
class CallsController {

    private final CallSheets sheets;
    private final CallBook book;
    private final Invitations invitations;
    private final RemindingChosen reminding;
    private final MessageSource messages;
    private final Clock clock;

    CallsController(
            CallSheets sheets,
            CallBook book,
            Invitations invitations,
            RemindingChosen reminding,
            MessageSource messages,
            Clock clock) {
        this.sheets = sheets;
        this.book = book;
        this.invitations = invitations;
        this.reminding = reminding;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("filter")
    CallFilter filter(@RequestParam Optional<Long> network, @RequestParam Optional<CallState> state) {
        return new CallFilter(network, state);
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @ModelAttribute(name = "filter", binding = false) CallFilter filter,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        model.addAttribute("ticked", all);
        return page(id, filter, model);
    }

    private String page(long id, CallFilter filter, Model model) {
        model.addAttribute("sheet", sheets.of(new MeetingId(id), filter, clock.instant()));
        return "chasing/calls";
    }

    @PostMapping("/{guest:\\d+}/note")
    String note(
            @PathVariable long id,
            @PathVariable long guest,
            @ModelAttribute(name = "filter", binding = false) CallFilter filter,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingId meeting = new MeetingId(id);
        var called = invitations.at(meeting, new InvitationId(guest));
        if (form.isBlank()) {
            errors.rejectValue("note", "chasing.note.missing");
        }
        if (errors.hasErrors()) {
            model.addAttribute("noting", guest);
            return page(id, filter, model);
        }
        book.note(meeting, called.person(), form.mark(), form.note(), organiser.getName(), clock.instant());
        flash.addFlashAttribute("done", messages.getMessage("chasing.note.done", null, locale));
        return back(id, filter, flash) + "#guest-" + guest;
    }

    @PostMapping("/remind")
    String remind(
            @PathVariable long id,
            @ModelAttribute(name = "filter", binding = false) CallFilter filter,
            @RequestParam(defaultValue = "") List<Long> guest,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        List<InvitationId> chosen = guest.stream().map(InvitationId::new).toList();
        var result = reminding.remind(new MeetingId(id), chosen, organiser.getName(), clock.instant());
        flash.addFlashAttribute("done", chosen.isEmpty() ? say("chasing.remind.nobody", locale) : say(result, locale));
        return back(id, filter, flash);
    }

    private String say(RemindingChosen.Result result, Locale locale) {
        return result instanceof RemindingChosen.Result.Reminded reminded
                ? say(
                        "chasing.remind.done",
                        locale,
                        reminded.letters(),
                        reminded.today(),
                        reminded.answered(),
                        reminded.unreachable())
                : say("chasing.remind.closed", locale);
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale).strip();
    }

    static String back(long id, CallFilter filter, RedirectAttributes query) {
        filter.network().ifPresent(network -> query.addAttribute("network", network));
        filter.state().ifPresent(state -> query.addAttribute("state", state));
        return "redirect:/desk/meetings/" + id + "/calls";
    }
}
