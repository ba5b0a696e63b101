package org.reihum.invitation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingCard;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What can be chosen where an organiser enters an answer, and whether what was chosen can be. */
@Component
class GuestChoices {

    private static final List<Channel> CHANNELS =
            List.of(Channel.TELEPHONE, Channel.EMAIL, Channel.LETTER, Channel.IN_PERSON, Channel.DESK);

    private final AllSeries allSeries;
    private final MessageSource messages;

    GuestChoices(AllSeries allSeries, MessageSource messages) {
        this.allSeries = allSeries;
        this.messages = messages;
    }

    /** @param companions on record */
    void offer(MeetingCard meeting, int companions, Model model, Locale locale) {
        GuestRules rules = rules(meeting);
        model.addAttribute("rules", rules);
        model.addAttribute("mostCompanions", rules.mostCompanions(companions));
        model.addAttribute("answers", words("invitation.desk.answer.", answers(meeting), locale));
        model.addAttribute("channels", words("invitation.desk.channel.", CHANNELS.stream(), locale));
        model.addAttribute("foods", words("invitation.desk.food.", Arrays.stream(Food.values()), locale));
    }

    private GuestRules rules(MeetingCard meeting) {
        return allSeries.get(meeting.seriesId()).guestRules();
    }

    private static Stream<Answer> answers(MeetingCard meeting) {
        Predicate<Answer> offered = answer -> switch (answer) {
            case YES -> !meeting.online().only();
            case ONLINE -> meeting.online().possible();
            case MAYBE, NO -> true;
            case OPEN, DELEGATED -> false;
        };
        return Stream.of(Answer.YES, Answer.ONLINE, Answer.MAYBE, Answer.NO).filter(offered);
    }

    private Map<String, String> words(String key, Stream<? extends Enum<?>> choices, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        choices.forEach(choice -> words.put(choice.name(), messages.getMessage(key + choice, null, locale)));
        return words;
    }

    /**
     * Says at the field what cannot be.
     *
     * @param companions on record
     */
    void check(GuestForm form, MeetingCard meeting, int companions, BindingResult errors) {
        if (errors.hasErrors()) {
            return;
        }
        int most = rules(meeting).mostCompanions(companions);
        if (form.answer() == Answer.YES && form.party() > most) {
            errors.rejectValue("companions", "invitation.desk.companions.most", new Object[] {most}, null);
        }
        if (!CHANNELS.contains(form.through())) {
            errors.rejectValue("channel", "invitation.desk.channel.missing");
        }
    }

    /** Says at the field why an answer was not stored; not to be called when it was. */
    static void explain(Answered refused, BindingResult errors) {
        if (refused instanceof Answered.NoSeatsForCompanions) {
            errors.rejectValue("companions", "invitation.desk.companions.noSeats");
        } else {
            errors.rejectValue("answer", "invitation.desk.answer.notOffered");
        }
    }
}
