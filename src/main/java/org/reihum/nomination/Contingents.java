package org.reihum.nomination;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How many guests the networks may name. */
interface Contingents extends Repository<Contingent, Long> {

    Contingent save(Contingent contingent);

    Optional<Contingent> findById(long id);

    List<Contingent> findByOpeningIdOrderById(long openingId);

    /** In the order in which they are locked. Ids alone: what is read before it is locked may be out of date. */
    @Query("select c.id from Contingent c where c.openingId = :openingId order by c.id")
    List<Long> findIds(long openingId);

    @Query("select c.id from Contingent c where c.mailingId = :mailingId order by c.id")
    List<Long> findIdsAskedWith(long mailingId);

    void delete(Contingent contingent);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contingent c where c.id = :id")
    Optional<Contingent> findLocked(long id);

    /** Locked until the transaction ends: of two who name at once, the second counts the first. */
    default Contingent lock(long id) {
        return findLocked(id).orElseThrow(() -> new IllegalStateException("no contingent " + id));
    }

    /** All of the opening. */
    default List<Contingent> lockAll(long openingId) {
        return findIds(openingId).stream().map(this::lock).toList();
    }
}
