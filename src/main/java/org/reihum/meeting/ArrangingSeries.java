package org.reihum.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.IntStream;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a series or changes it, together with the networks that take part. */
@Component
class ArrangingSeries {

    private final AllSeries allSeries;
    private final Memberships memberships;

    ArrangingSeries(AllSeries allSeries, Memberships memberships) {
        this.allSeries = allSeries;
        this.memberships = memberships;
    }

    /** A series as it was read for a change: the form as it stands, and which state that is. */
    record Standing(Series series, SeriesForm form, int version) {}

    @Transactional(readOnly = true)
    Standing stands(SeriesId id, Instant now) {
        Series series = allSeries.get(id);
        LocalDate today = LocalDate.ofInstant(now, series.zone());
        return new Standing(series, SeriesForm.of(series, memberships.of(id, today)), series.version());
    }

    @Transactional
    SeriesId begin(SeriesForm form, Set<NetworkId> members, Instant now) {
        ZoneId zone = ZoneId.of(form.zone());
        Series series = new Series(freeSlug(form.name()), zone, form.profile(), form.contact());
        series.receive(form.guestRules());
        allSeries.save(series);
        memberships.settle(series.id(), members, LocalDate.ofInstant(now, zone));
        return series.id();
    }

    /** @return whether it was changed; false when someone else has saved since that version was read */
    @Transactional
    boolean change(SeriesId id, int readVersion, SeriesForm form, Set<NetworkId> members, Instant now) {
        Series series = allSeries.get(id);
        if (series.version() != readVersion) {
            return false;
        }
        series.describe(form.profile(), form.contact());
        series.receive(form.guestRules());
        series.moveTo(ZoneId.of(form.zone()));
        allSeries.save(series);
        memberships.settle(id, members, LocalDate.ofInstant(now, series.zone()));
        return true;
    }

    private String freeSlug(String name) {
        String slug = SeriesSlug.of(name);
        return allSeries.existsBySlug(slug)
                ? IntStream.iterate(2, i -> i + 1)
                        .mapToObj(i -> slug + "-" + i)
                        .filter(longer -> !allSeries.existsBySlug(longer))
                        .findFirst()
                        .orElseThrow()
                : slug;
    }
}
