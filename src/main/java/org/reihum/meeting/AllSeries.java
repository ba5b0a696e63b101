package org.reihum.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All series of meetings. */
public interface AllSeries extends Repository<Series, Long> {

    Series save(Series series);

    Optional<Series> findById(long id);

    Optional<Series> findBySlug(String slug);

    List<Series> findAllByOrderById();

    boolean existsBySlug(String slug);

    /** @throws NotOnTheCalendar when there is no such series */
    default Series get(SeriesId id) {
        return findById(id.value()).orElseThrow(() -> new NotOnTheCalendar(id));
    }
}
