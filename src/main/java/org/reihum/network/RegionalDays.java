package org.reihum.network;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The regional days of all networks; those of carnival and Maundy Thursday come with Reihum, kept by nobody at first. */
public interface RegionalDays extends Repository<RegionalDay, Long> {

    RegionalDay saveAndFlush(RegionalDay day);

    void delete(RegionalDay day);

    /** With the networks that keep them, in one query, as they were entered. */
    @Query("select distinct d from RegionalDay d left join fetch d.networks order by d.id")
    List<RegionalDay> all();

    @Query("select d from RegionalDay d left join fetch d.networks where d.id = :id")
    Optional<RegionalDay> find(long id);

    @Query("select d from RegionalDay d left join fetch d.networks where d.name = :name")
    Optional<RegionalDay> named(String name);
}
