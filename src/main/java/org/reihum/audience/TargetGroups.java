package org.reihum.audience;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.SeriesId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The named groups of all series. */
interface TargetGroups extends Repository<TargetGroup, Long> {

    TargetGroup saveAndFlush(TargetGroup group);

    void delete(TargetGroup group);

    @Query("select distinct g from TargetGroup g left join fetch g.criteria where g.seriesId = :series")
    List<TargetGroup> findBySeries(long series);

    @Query("select g from TargetGroup g left join fetch g.criteria where g.id = :id and g.seriesId = :series")
    Optional<TargetGroup> findOne(long id, long series);

    @Query("select count(g) > 0 from TargetGroup g where g.seriesId = :series and g.name = :name and g.id <> :except")
    boolean isNamed(long series, String name, long except);

    /** By name. */
    default List<TargetGroup> of(SeriesId series) {
        return findBySeries(series.value()).stream()
                .sorted(Comparator.comparing(TargetGroup::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** @throws NoSuchGroup when the series has no such group */
    default TargetGroup get(long id, SeriesId series) {
        return findOne(id, series.value()).orElseThrow(() -> new NoSuchGroup(id));
    }
}
