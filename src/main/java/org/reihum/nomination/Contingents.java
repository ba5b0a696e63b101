package org.reihum.nomination;

import jakarta.persistence.LockModeType;
import java.util.Collection;
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

    List<Contingent> findByIdInOrderById(Collection<Long> ids);

    void delete(Contingent contingent);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contingent c where c.id = :id")
    Optional<Contingent> findLocked(long id);

    /** Locked until the transaction ends: of two who name at once, the second counts the first. */
    default Contingent lock(long id) {
        return findLocked(id).orElseThrow(() -> new IllegalStateException("no contingent " + id));
    }
}
