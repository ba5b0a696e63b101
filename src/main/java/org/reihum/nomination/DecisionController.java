package org.reihum.nomination;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.SendingCondition;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Input;
import org.reihum.network.Line;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the organiser makes of those whom networks named: invite or not, one by one or all of a network, and tell. */
@Controller
@RequestMapping("/desk/meetings/{id}/nominations")
class DecisionController {

    /**
     * @param nomination those decided about
     * @param invite whether they are invited
     * @param word what the network reads beside it
     */
    record DecisionForm(
            List<Long> nomination,
            boolean invite,
            @Line(max = 500) String word) {

        DecisionForm(@Nullable List<Long> nomination, boolean invite, @Nullable String word) {
            this.nomination = nomination == null
                    ? List.of()
                    : nomination.stream().filter(Objects::nonNull).toList();
            this.invite = invite;
            this.word = Input.tidy(word);
        }
    }

    private final Timetable timetable;
    private final InvitingNominated inviting;
    private final PassingNominated passing;
    private final TellingNetworks telling;
    private final ObjectProvider<SendingCondition> conditions;
    private final MessageSource messages;
    private final Clock clock;

    DecisionController(
            Timetable timetable,
            InvitingNominated inviting,
            PassingNominated passing,
            TellingNetworks telling,
            ObjectProvider<SendingCondition> conditions,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.inviting = inviting;
        this.passing = passing;
        this.telling = telling;
        this.conditions = conditions;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable long id,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        String done;
        if (errors.hasErrors()) {
            done = messages.getMessage(errors.getAllErrors().get(0), locale);
        } else if (form.invite()) {
            done = invite(meeting, form.nomination(), form.word(), organiser.getName(), locale);
        } else {
            int passed =
                    passing.pass(meeting.id(), form.nomination(), form.word(), organiser.getName(), clock.instant());
            done = say(locale, "nomination.passed", passed);
        }
        flash.addFlashAttribute("done", done);
        return "redirect:/desk/meetings/" + id + "/nominations";
    }

    private String invite(MeetingCard meeting, Collection<Long> chosen, String word, String by, Locale locale) {
        Optional<SendingCondition.Unmet> unmet = conditions.stream()
                .flatMap(condition -> condition.unmet(meeting).stream())
                .findFirst();
        if (unmet.isPresent()) {
            return say(locale, unmet.get().key(), unmet.get().host());
        }
        var result = inviting.invite(meeting, chosen, word, by, clock.instant());
        return result instanceof InvitingNominated.Result.Invited invited
                ? say(
                        locale,
                        "nomination.invited",
                        invited.people(),
                        invited.letters(),
                        invited.already(),
                        invited.unwilling())
                : say(locale, "nomination.notPossible");
    }

    @PostMapping("/tell")
    String tell(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        int letters = telling.tell(timetable.card(new MeetingId(id)), clock.instant());
        flash.addFlashAttribute("done", say(locale, "nomination.told", letters));
        return "redirect:/desk/meetings/" + id + "/nominations";
    }

    private String say(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale).strip();
    }
}
