package org.reihum.planning;

import java.util.List;
import java.util.Optional;
import org.reihum.meeting.SeriesId;
import org.springframework.data.repository.Repository;

/** The entries of the ledger. */
public interface HostAssignments extends Repository<HostAssignment, Long> {

    HostAssignment save(HostAssignment assignment);

    List<HostAssignment> findBySeriesIdOrderByRecordedAtDescIdDesc(long seriesId);

    List<HostAssignment> findBySeriesIdAndNumberOrderById(long seriesId, int number);

    /** All entries of the series, the latest first. */
    default List<HostAssignment> of(SeriesId series) {
        return findBySeriesIdOrderByRecordedAtDescIdDesc(series.value());
    }

    /** The entry of that turn that was opened last, if one is on record. */
    default Optional<HostAssignment> last(SeriesId series, int number) {
        return findBySeriesIdAndNumberOrderById(series.value(), number).stream().reduce((earlier, later) -> later);
    }
}
