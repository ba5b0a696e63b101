package org.reihum.planning;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.SeriesId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All plans that were ever proposed; the latest of a series is the one on the drawing board. */
public interface HostPlans extends Repository<HostPlan, Long> {

    HostPlan save(HostPlan plan);

    HostPlan saveAndFlush(HostPlan plan);

    Optional<HostPlan> findById(long id);

    @Query("select distinct p from HostPlan p join fetch p.lines where p.id = :id")
    Optional<HostPlan> findWithLinesById(long id);

    /** The plan, locked until the transaction ends, so that two who release it at once do so one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from HostPlan p where p.id = :id")
    Optional<HostPlan> findLocked(long id);

    Optional<HostPlan> findFirstBySeriesIdOrderByIdDesc(long seriesId);

    /** The plan on the board that is not released yet. */
    default Optional<HostPlan> draft(SeriesId series) {
        return latest(series).filter(plan -> !plan.released());
    }

    /** Whether it is the draft that lies on the board: not released, and no newer one has come. */
    default boolean onBoard(HostPlan plan) {
        return draft(plan.series()).filter(draft -> draft.id() == plan.id()).isPresent();
    }

    Optional<HostPlan> findFirstBySeriesIdAndReleasedAtNotNullOrderByIdDesc(long seriesId);

    List<HostPlan> findTop20BySeriesIdOrderByIdDesc(long seriesId);

    default Optional<HostPlan> latest(SeriesId series) {
        return findFirstBySeriesIdOrderByIdDesc(series.value());
    }
}
