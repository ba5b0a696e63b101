package org.reihum.planning;

import java.util.List;
import org.reihum.meeting.SeriesId;
import org.springframework.data.repository.Repository;

/** The turns that networks owe or owed, as far as they were not taken back. */
public interface OwedTurns extends Repository<OwedTurn, Long> {

    OwedTurn save(OwedTurn owed);

    List<OwedTurn> findBySeriesIdAndTakenBackAtIsNullOrderBySinceAscIdAsc(long seriesId);

    List<OwedTurn> findByHandoverId(long handoverId);

    /** The earliest first, served ones too. */
    default List<OwedTurn> of(SeriesId series) {
        return findBySeriesIdAndTakenBackAtIsNullOrderBySinceAscIdAsc(series.value());
    }
}
