package org.reihum.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.MeetingText;
import org.reihum.rotation.Code;
import org.reihum.rotation.Entry;
import org.reihum.rotation.Impossible.Clash;
import org.reihum.rotation.Location;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Reason;
import org.reihum.rotation.Roster;
import org.reihum.rotation.Term;
import org.springframework.context.MessageSource;

/** What is said about roster files and their plans. */
final class FileWords {

    private static final int MOST_REASONS = 4;

    private final MessageSource messages;
    private final ReasonWords reasons;

    FileWords(MessageSource messages, ReasonWords reasons) {
        this.messages = messages;
        this.reasons = reasons;
    }

    private String say(Locale locale, String key, Object... words) {
        return messages.getMessage("planning.file." + key, words, locale);
    }

    String flaw(FileRefused refused, Locale locale) {
        return say(locale, "flaw." + refused.flaw().name(), refused.words().toArray());
    }

    String headline(boolean proven, Locale locale) {
        return say(locale, proven ? "impossible" : "notFound");
    }

    String term(Term term, Locale locale) {
        return say(locale, "term." + term.name());
    }

    List<String> reasons(Entry entry, Locale locale) {
        return entry.reasons().stream().map(reason -> reason(reason, locale)).toList();
    }

    /** A roster file knows no km: what it gives between two locations are minutes. */
    private String reason(Reason reason, Locale locale) {
        return reason.code() == Code.DISTANCE
                ? say(locale, "minutesFrom", reason.arguments().toArray())
                : reasons.say(reason, locale);
    }

    /** Which rule, where, and what it says there. */
    String clash(Clash clash, Locale locale) {
        boolean somewhere = !clash.slot().isEmpty();
        String rule = messages.getMessage(
                "planning.rule." + clash.rule().name() + (somewhere ? "" : ".ALL"),
                new Object[] {clash.slot()},
                locale);
        List<String> said = clash.reasons().stream()
                .map(reason -> reasons.say(reason, locale))
                .distinct()
                .toList();
        if (said.isEmpty()) {
            return rule;
        }
        String first = String.join("; ", said.subList(0, Math.min(MOST_REASONS, said.size())));
        int more = said.size() - MOST_REASONS;
        return more > 0
                ? say(locale, "clash.more", rule, first, String.valueOf(more))
                : say(locale, "clash", rule, first);
    }

    /** One line on the whole; then, where asked for, one for each meeting with its reasons and one for each score line. */
    List<String> lines(Roster roster, Plan plan, double seconds, boolean explain, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                locale,
                plan.proof().optimal() ? "optimal" : "feasible",
                String.valueOf(plan.entries().size()),
                String.valueOf(plan.score().total()),
                String.format(locale, "%.2f", seconds),
                String.format(
                        locale, "%.2f", plan.proof().percentOff(plan.score().total()))));
        if (explain) {
            plan.entries()
                    .forEach(entry -> lines.add(say(
                            locale,
                            "line",
                            entry.slot(),
                            MeetingText.inFigures(entry.date(), locale),
                            roster.location(entry.host()).map(Location::name).orElse(entry.host()),
                            String.join("; ", reasons(entry, locale)))));
            plan.score().lines().stream()
                    .filter(line -> line.cost() != 0)
                    .forEach(line -> lines.add(say(
                            locale,
                            "scoreLine",
                            term(line.term(), locale),
                            String.valueOf(line.value()),
                            String.valueOf(line.weight()),
                            String.valueOf(line.cost()))));
        }
        return lines;
    }
}
