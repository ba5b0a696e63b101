package org.reihum.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A meeting to be placed.
 *
 * @param id opaque
 * @param expected people a host must be able to seat
 * @param dates candidate dates, earliest first, each once; at least one
 * @param pinHost id of the location the organiser holds this meeting for
 * @param published what people have been told; to change it is the first thing to avoid
 * @param excluded ids of locations the organiser has ruled out here
 */
public record Slot(
        String id,
        int expected,
        List<CandidateDate> dates,
        Optional<String> pinHost,
        Optional<LocalDate> pinDate,
        Optional<Published> published,
        Set<String> excluded) {

    /** @param cost 0: what the pattern gives; what a unit means is for the profile to say */
    public record CandidateDate(LocalDate date, int cost, List<Closure> warnings) {
        public CandidateDate {
            warnings = List.copyOf(warnings);
        }

        public CandidateDate(LocalDate date, int cost) {
            this(date, cost, List.of());
        }
    }

    /** Host (id of its location) and date that people know. */
    public record Published(String host, LocalDate date) {}

    public Slot {
        dates = dates.stream().sorted(Comparator.comparing(CandidateDate::date)).toList();
        excluded = Set.copyOf(excluded);
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("a meeting without a candidate date: " + id);
        }
    }

    /** The same meeting, held for that host. */
    public Slot heldFor(String host) {
        return new Slot(id, expected, dates, Optional.of(host), pinDate, published, excluded);
    }

    /** The same meeting, held on that date, which becomes a candidate if it is none. */
    public Slot heldOn(LocalDate date) {
        List<CandidateDate> known = new ArrayList<>(dates);
        if (known.stream().noneMatch(each -> each.date().equals(date))) {
            known.add(new CandidateDate(date, 0));
        }
        return new Slot(id, expected, known, pinHost, Optional.of(date), published, excluded);
    }

    /** The same meeting, with one more day. */
    public Slot alsoOn(CandidateDate date) {
        List<CandidateDate> more = new java.util.ArrayList<>(dates);
        more.add(date);
        return new Slot(id, expected, more, pinHost, pinDate, published, excluded);
    }

    /** The same meeting, with that location ruled out. */
    public Slot without(String host) {
        Set<String> more = new HashSet<>(excluded);
        more.add(host);
        return new Slot(id, expected, dates, pinHost, pinDate, published, more);
    }
}
