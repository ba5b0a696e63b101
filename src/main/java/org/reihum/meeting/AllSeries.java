package org.reihum.meeting;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All series of meetings. */
public interface AllSeries extends Repository<Series, Long> {

    Series save(Series series);

    Optional<Series> findById(long id);

    Optional<Series> findBySlug(String slug);

    List<Series> findAllByOrderById();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Series s where s.id = :id")
    Optional<Series> findLocked(long id);

    boolean existsBySlug(String slug);

    /** @throws NotOnTheCalendar when there is no such series */
    default Series get(SeriesId id) {
        return findById(id.value()).orElseThrow(() -> new NotOnTheCalendar(id));
    }

    /**
     * The series, locked until the transaction ends: of two who change what a room keeps for it, the second waits here.
     *
     * @throws NotOnTheCalendar when there is no such series
     */
    default Series lock(SeriesId id) {
        return findLocked(id.value()).orElseThrow(() -> new NotOnTheCalendar(id));
    }
}
