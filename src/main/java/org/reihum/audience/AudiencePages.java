package org.reihum.audience;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.invitation.SendingConditions;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Directory;
import org.reihum.network.GroundForm;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page "whom to invite?" shows. */
@Component
class AudiencePages {

    /** A named group, with its criteria in words. */
    record GroupLine(TargetGroup group, String words, String change) {}

    /** Somebody as an example, and how the invitation would go. */
    record Example(PersonCard person, Candidate.Standing standing) {}

    private final ChoosingAudience choosing;
    private final AudienceChoices choices;
    private final TargetGroups groups;
    private final Directory directory;
    private final SendingConditions conditions;

    AudiencePages(
            ChoosingAudience choosing,
            AudienceChoices choices,
            TargetGroups groups,
            Directory directory,
            SendingConditions conditions) {
        this.choosing = choosing;
        this.choices = choices;
        this.groups = groups;
        this.directory = directory;
        this.conditions = conditions;
    }

    String page(MeetingCard meeting, AudienceFilter filter, Instant now, Model model) {
        Map<Criterion.Kind, Map<String, String>> known = choices.all();
        Audience audience = choosing.choose(filter, meeting, now);
        model.addAttribute("meeting", meeting);
        model.addAttribute("possible", meeting.day() != null && !meeting.cancelled() && !meeting.isOver(now));
        model.addAttribute("unmet", conditions.unmet(meeting));
        model.addAttribute("filter", filter);
        model.addAttribute("choices", known);
        model.addAttribute("audience", audience);
        model.addAttribute("lacking", audience.lackingGround().size());
        model.addAttribute("examples", examples(audience, meeting, now));
        model.addAttribute("last", choosing.last(meeting, now).orElse(null));
        model.addAttribute(
                "groups",
                groups.of(meeting.seriesId()).stream()
                        .map(group -> line(group, known, meeting))
                        .toList());
        return "audience/audience";
    }

    /** The page once more: what was asked for would touch others than it has shown. */
    String changed(MeetingCard meeting, AudienceFilter filter, Instant now, Model model) {
        model.addAttribute("form", GroupForm.empty());
        model.addAttribute("groundForm", GroundForm.empty());
        model.addAttribute("changed", true);
        return page(meeting, filter, now, model);
    }

    private GroupLine line(TargetGroup group, Map<Criterion.Kind, Map<String, String>> known, MeetingCard meeting) {
        String change = AudienceFilter.of(group.criteria())
                        .behind("/desk/meetings/" + meeting.id().value() + "/audience")
                + "&edit=" + group.id();
        return new GroupLine(group, choices.words(group.criteria(), known), change);
    }

    private List<Example> examples(Audience audience, MeetingCard meeting, Instant now) {
        List<Candidate> chosen = audience.examples();
        Map<PersonId, PersonCard> cards =
                directory
                        .cards(
                                chosen.stream().map(Candidate::id).toList(),
                                now.atZone(meeting.zone()).toLocalDate())
                        .stream()
                        .collect(Collectors.toMap(PersonCard::id, Function.identity(), (first, second) -> first));
        return chosen.stream()
                .map(candidate -> new Example(cards.get(candidate.id()), candidate.standing()))
                .toList();
    }
}
