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

    /** Of those that somebody works for, to be proposed in forms: a register may hold thousands of others. */
    @Query("""
            select distinct o.name from Organisation o
            where exists (select 1 from Affiliation a where a.organisationId = o.id) order by o.name
            """)
    List<String> names();

    /** @throws NotInRegister when there is no such organisation */
    default Organisation get(OrganisationId id) {
        return findById(id.value()).orElseThrow(() -> new NotInRegister(id));
    }
}
