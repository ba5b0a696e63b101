package org.reihum.planning;

import java.util.Optional;
import org.reihum.meeting.SeriesId;
import org.springframework.data.repository.Repository;

/** All plans that were ever proposed; the latest of a series is the one on the drawing board. */
public interface HostPlans extends Repository<HostPlan, Long> {

    HostPlan save(HostPlan plan);

    Optional<HostPlan> findById(long id);

    Optional<HostPlan> findFirstBySeriesIdOrderByIdDesc(long seriesId);

    default Optional<HostPlan> latest(SeriesId series) {
        return findFirstBySeriesIdOrderByIdDesc(series.value());
    }
}
