package org.reihum.nomination;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whom the networks have named. */
interface Nominations extends Repository<Nomination, Long> {

    Nomination save(Nomination nomination);

    Optional<Nomination> findByIdAndContingentId(long id, long contingentId);

    List<Nomination> findByContingentIdOrderById(long contingentId);

    @Query("""
            select n from Nomination n where n.contingentId in
                (select c.id from Contingent c where c.openingId = :openingId)
            order by n.id
            """)
    List<Nomination> findByOpening(long openingId);

    List<Nomination> findByMailingIdOrderById(long mailingId);

    List<Nomination> findByContingentIdInOrderById(Collection<Long> contingents);
}
