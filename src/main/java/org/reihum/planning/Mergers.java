package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.reihum.meeting.SeriesId;
import org.springframework.data.repository.Repository;

/** Which member went on in which other. */
public interface Mergers extends Repository<Merger, Long> {

    Merger save(Merger merger);

    List<Merger> findBySeriesIdOrderByOnDayAscIdAsc(long seriesId);

    /** All of the series, by day. */
    default List<Merger> of(SeriesId series) {
        return findBySeriesIdOrderByOnDayAscIdAsc(series.value());
    }

    /** As which network each counts on that day. */
    default Heirs heirs(SeriesId series, LocalDate day) {
        return new Heirs(of(series).stream()
                .filter(merger -> !merger.onDay().isAfter(day))
                .collect(Collectors.toMap(Merger::merged, Merger::successor)));
    }
}
