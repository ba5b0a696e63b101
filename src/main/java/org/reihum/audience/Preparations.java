package org.reihum.audience;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All preparations of invitations. */
interface Preparations extends Repository<Preparation, Long> {

    Preparation save(Preparation preparation);

    Optional<Preparation> findById(long id);

    /** Without reading the rest, which is read when it is locked. */
    @Query("select p.mailingId from Preparation p where p.id = :id")
    Optional<Long> findMailing(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Preparation p where p.id = :id")
    Optional<Preparation> lock(long id);

    @Query("select p.id from Preparation p where p.endedAt is null order by p.id")
    List<Long> findOpen();

    Optional<Preparation> findByMailingId(long mailingId);
}
