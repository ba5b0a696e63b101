package org.reihum.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingText;
import org.reihum.rotation.Cause;
import org.reihum.rotation.Code;
import org.reihum.rotation.Reason;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the planner's reasons into words of a language: codes become sentences, ISO dates become days. */
@Component
class ReasonWords {

    private static final Set<String> CAUSES =
            Arrays.stream(Cause.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Set<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(Enum::name).collect(Collectors.toSet());

    private final MessageSource messages;

    ReasonWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(PlanReason reason, Locale locale) {
        return sentence(reason.code(), reason.words(), locale);
    }

    String say(Reason reason, Locale locale) {
        return sentence(reason.code().name(), reason.arguments(), locale);
    }

    private String sentence(String code, List<String> arguments, Locale locale) {
        Object[] words =
                arguments.stream().map(argument -> word(argument, locale)).toArray();
        return messages.getMessage("planning.reason." + code + variant(code, words), words, locale);
    }

    private static String variant(String code, Object[] words) {
        boolean oneDay = code.equals(Code.DAYS_AVOIDED.name()) && words[0].equals(words[1]);
        boolean forAll = code.equals(Code.CLOSED.name()) && "".equals(words[0]);
        return oneDay ? ".ONE" : forAll ? ".ALL" : "";
    }

    private String word(String argument, Locale locale) {
        if (argument.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return MeetingText.inFigures(LocalDate.parse(argument), locale);
        }
        if (CAUSES.contains(argument)) {
            return messages.getMessage("planning.cause." + argument, null, locale);
        }
        if (WEEKDAYS.contains(argument)) {
            return DayOfWeek.valueOf(argument).getDisplayName(TextStyle.FULL, locale);
        }
        return argument;
    }
}
