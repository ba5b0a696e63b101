package org.reihum.planning;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.SeriesId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The acts by which hosts were replaced. */
public interface Handovers extends Repository<Handover, Long> {

    Handover save(Handover handover);

    /** The act, locked until the transaction ends, so that of two who take it back one comes second. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Handover h where h.id = :id")
    Optional<Handover> findLocked(long id);

    Optional<Handover> findById(long id);

    List<Handover> findBySeriesIdOrderByIdDesc(long seriesId);

    /** The latest first, those taken back too. */
    default List<Handover> of(SeriesId series) {
        return findBySeriesIdOrderByIdDesc(series.value());
    }
}
