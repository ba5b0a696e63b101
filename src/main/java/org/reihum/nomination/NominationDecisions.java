package org.reihum.nomination;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reihum.invitation.SendingCondition;
import org.reihum.invitation.SendingConditions;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the organiser makes of those whom networks named: invite or not, one by one or all of a network. What is refused
 * stays on the page as it was typed.
 */
@Controller
class NominationDecisions {

    private final Timetable timetable;
    private final InvitingNominated inviting;
    private final PassingNominated passing;
    private final SendingConditions conditions;
    private final NominationPages pages;
    private final MessageSource messages;
    private final Clock clock;

    NominationDecisions(
            Timetable timetable,
            InvitingNominated inviting,
            PassingNominated passing,
            SendingConditions conditions,
            NominationPages pages,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.inviting = inviting;
        this.passing = passing;
        this.conditions = conditions;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/meetings/{id}/nominations/decide")
    String decide(
            @PathVariable long id,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean anyway,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Instant now = clock.instant();
        if (!errors.hasErrors()) {
            Outcome outcome = decide(meeting, form, anyway, organiser.getName(), now);
            String said = messages.getMessage(outcome.key(), outcome.values(), locale);
            if (outcome.decided()) {
                flash.addFlashAttribute("done", said.strip());
                return "redirect:/desk/meetings/" + id + "/nominations";
            }
            model.addAttribute("refused", said);
        }
        return pages.show(timetable.card(meeting.id()), now, model);
    }

    /** What the organiser reads of it. */
    private record Outcome(boolean decided, String key, Object... values) {}

    /** @param anyway even if something is asked for that is not there yet */
    private Outcome decide(MeetingCard meeting, DecisionForm form, boolean anyway, String by, Instant now) {
        if (!form.invite()) {
            int passed = passing.pass(meeting.id(), form.nomination(), form.word(), by, now);
            return new Outcome(true, "nomination.passed", passed);
        }
        List<SendingCondition.Unmet> unmet = anyway ? List.of() : conditions.unmet(meeting);
        if (!unmet.isEmpty()) {
            return new Outcome(false, unmet.get(0).key(), unmet.get(0).host());
        }
        var result = inviting.invite(meeting.id(), form.nomination(), form.word(), by, now);
        if (result instanceof InvitingNominated.Result.Invited invited) {
            return new Outcome(
                    true,
                    "nomination.invited",
                    invited.people(),
                    invited.letters(),
                    invited.already(),
                    invited.unwilling());
        }
        boolean full = result instanceof InvitingNominated.Result.Full;
        return new Outcome(false, full ? "nomination.beyond" : "nomination.notPossible");
    }
}
