package org.reihum.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.network.NetworkId;
import org.springframework.data.repository.Repository;

/** Which member takes no part in which series for a while. */
public interface Suspensions extends Repository<Suspension, Long> {

    Suspension save(Suspension suspension);

    List<Suspension> findBySeriesIdOrderByFirstDay(long seriesId);

    /** All of the series, past ones too, by first day. */
    default List<Suspension> of(SeriesId series) {
        return findBySeriesIdOrderByFirstDay(series.value());
    }

    /** Who takes no part on that day. */
    default Set<NetworkId> on(SeriesId series, LocalDate day) {
        return of(series).stream()
                .filter(suspension -> suspension.covers(day))
                .map(Suspension::network)
                .collect(Collectors.toSet());
    }
}
