package org.reihum.network;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Employers, offices and houses. */
public interface Organisations extends Repository<Organisation, Long> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findById(long id);

    Optional<Organisation> findFirstByNameOrderById(String name);

    /** Of those whose names are written alike. */
    Optional<Organisation> findFirstByNameKeyOrderByNameAscIdAsc(String nameKey);

    @Query("select distinct o.name from Organisation o order by o.name")
    List<String> names();
}
