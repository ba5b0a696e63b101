package org.reihum.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A time zone as a small VTIMEZONE (RFC 5545 3.6.5): two yearly rules from 1970 where the zone has them, because the full
 * history with its offsets in seconds upsets old clients. A zone that cannot be said that way lists the changes it makes
 * between the first and the last moment used.
 */
final class ZoneBlock {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);
    /** Behind every single transition that time zone data lists (Morocco's Ramadans go to 2087). */
    private static final int SETTLED = 2200;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Instant first;
    private final Instant last;

    private ZoneBlock(ZoneId zone, SortedSet<Instant> used) {
        Instant settled = LocalDateTime.of(SETTLED, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        this.zone = zone;
        this.rules = zone.getRules();
        this.first = used.isEmpty() ? settled : used.first();
        this.last = used.isEmpty() ? settled : used.last();
    }

    /** Each zone once, in the order of the names: those the spans are in, and those wanted in any case. */
    static List<VTimeZone> all(List<Span> spans, Set<ZoneId> wanted) {
        SortedMap<String, SortedSet<Instant>> moments = new TreeMap<>();
        wanted.forEach(zone -> moments.put(zone.getId(), new TreeSet<>()));
        for (Span span : spans) {
            if (span instanceof Span.Timed timed) {
                var used = moments.computeIfAbsent(timed.zone().getId(), id -> new TreeSet<>());
                used.add(timed.start().atZone(timed.zone()).toInstant());
                used.add(timed.end().atZone(timed.zone()).toInstant());
            }
        }
        return moments.entrySet().stream()
                .map(zone -> new ZoneBlock(ZoneId.of(zone.getKey()), zone.getValue()).block())
                .toList();
    }

    static void check(ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset) {
            throw new IllegalStateException("a region such as Europe/Berlin is needed, not " + zone);
        }
    }

    /** Right for all the moments used; with none, right for the rules now known. */
    private VTimeZone block() {
        List<Observance> observances = yearly().orElseGet(this::listed);
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private Optional<List<Observance>> yearly() {
        List<ZoneOffsetTransition> history = rules.getTransitions();
        boolean settled = history.isEmpty()
                || history.get(history.size() - 1).getInstant().isBefore(first);
        List<Optional<String>> sentences =
                rules.getTransitionRules().stream().map(YearlyRule::of).toList();
        if (!settled || sentences.size() != 2 || sentences.contains(Optional.<String>empty())) {
            return Optional.empty();
        }
        return Optional.of(rules.getTransitionRules().stream().map(this::yearly).toList());
    }

    private Observance yearly(ZoneOffsetTransitionRule rule) {
        ZoneOffsetTransition start = rule.createTransition(BEGINNING.getYear());
        Instant example = rule.createTransition(SETTLED).getInstant();
        Observance observance =
                observance(start.getDateTimeBefore(), rule.getOffsetBefore(), rule.getOffsetAfter(), example);
        observance.add(new RRule<>(YearlyRule.of(rule).orElseThrow()));
        return observance;
    }

    private List<Observance> listed() {
        ZoneOffset before = rules.getOffset(first);
        List<Observance> observances = new ArrayList<>();
        observances.add(observance(BEGINNING, before, before, first));
        for (var change = rules.nextTransition(first);
                change != null && !change.getInstant().isAfter(last);
                change = rules.nextTransition(change.getInstant())) {
            observances.add(observance(
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    change.getInstant()));
        }
        return observances;
    }

    /** @param example a moment at which the observance holds */
    private Observance observance(LocalDateTime start, ZoneOffset before, ZoneOffset after, Instant example) {
        PropertyList properties = new PropertyList(List.of(
                new TzName(NAME.format(example.atZone(zone))),
                new TzOffsetFrom(before),
                new TzOffsetTo(after),
                new DtStart<>(start)));
        return rules.isDaylightSavings(example) ? new Daylight(properties) : new Standard(properties);
    }
}
