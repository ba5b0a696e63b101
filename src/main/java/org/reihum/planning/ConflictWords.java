package org.reihum.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingText;
import org.reihum.rotation.Entry;
import org.reihum.rotation.Impossible;
import org.reihum.rotation.Impossible.Clash;
import org.reihum.rotation.Impossible.WayOut;
import org.reihum.rotation.Location;
import org.reihum.rotation.Reason;
import org.reihum.rotation.Roster;
import org.reihum.rotation.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why no plan keeps all rules, and what would have to give. */
@Component
class ConflictWords {

    private static final int MOST_REASONS = 6;

    /**
     * A way out as the page shows it.
     *
     * @param gives what has to give
     * @param stops the plan that is best then
     */
    record Way(List<String> gives, List<ShownStop> stops) {}

    /** One stop of that plan, with what the form sends back. */
    record ShownStop(String day, String city, String host, Entry entry) {}

    private final MessageSource messages;
    private final ReasonWords reasons;

    ConflictWords(MessageSource messages, ReasonWords reasons) {
        this.messages = messages;
        this.reasons = reasons;
    }

    /** The rules that cannot be kept together, each with what it rules out. */
    List<String> conflict(Impossible why, Locale locale) {
        return Stream.concat(
                        why.reasons().stream().map(reason -> reasons.say(reason, locale)),
                        why.conflict().stream()
                                .flatMap(clash -> Stream.concat(
                                        Stream.of(rule(clash, locale)),
                                        mostTelling(clash.reasons()).map(reason -> reasons.say(reason, locale)))))
                .distinct()
                .toList();
    }

    /** One of each host before any second one, so that none goes unmentioned. */
    private static Stream<Reason> mostTelling(List<Reason> all) {
        Map<List<String>, List<Reason>> byHost = all.stream()
                .collect(Collectors.groupingBy(
                        reason -> reason.arguments().stream().limit(1).toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Stream<Reason> first = byHost.values().stream().map(each -> each.get(0));
        Stream<Reason> more =
                byHost.values().stream().flatMap(each -> each.stream().skip(1));
        return Stream.concat(first, more).limit(Math.max(MOST_REASONS, byHost.size()));
    }

    private String rule(Clash clash, Locale locale) {
        String where = clash.slot().isEmpty() ? ".ALL" : "";
        return messages.getMessage("planning.rule." + clash.rule() + where, new Object[] {clash.slot()}, locale);
    }

    List<Way> waysOut(Impossible why, Roster roster, Locale locale) {
        return why.waysOut().stream().map(way -> way(way, roster, locale)).toList();
    }

    private Way way(WayOut way, Roster roster, Locale locale) {
        List<String> gives = way.gives().stream()
                .map(clash -> messages.getMessage(
                        "planning.gives",
                        new Object[] {clash.slot(), reasons.say(clash.reasons().get(0), locale)},
                        locale))
                .toList();
        return new Way(gives, stops(way.plan().entries(), roster, locale));
    }

    private static List<ShownStop> stops(List<Entry> entries, Roster roster, Locale locale) {
        return IntStream.range(0, entries.size())
                .mapToObj(at -> stop(entries.get(at), roster, locale))
                .toList();
    }

    private static ShownStop stop(Entry entry, Roster roster, Locale locale) {
        Location host = roster.location(entry.host()).orElseThrow();
        String city = host.sites().stream()
                .filter(site -> site.id().equals(entry.site()))
                .map(Site::city)
                .findFirst()
                .orElse("");
        return new ShownStop(MeetingText.inFigures(entry.date(), locale), city, host.name(), entry);
    }
}
