package org.reihum.hosting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The answers to round letters, each read together with its wished days. */
interface NetworkAnswers extends Repository<NetworkAnswer, Long> {

    NetworkAnswer save(NetworkAnswer answer);

    @Query("select a from NetworkAnswer a left join fetch a.spans where a.id = :id")
    Optional<NetworkAnswer> findById(long id);

    @Query("select distinct a from NetworkAnswer a left join fetch a.spans where a.letterId = :letterId order by a.id")
    List<NetworkAnswer> to(long letterId);

    @Query(
            "select a from NetworkAnswer a left join fetch a.spans where a.letterId = :letterId and a.networkId = :network")
    Optional<NetworkAnswer> findTo(long letterId, long network);

    @Query("select distinct a.letterId from NetworkAnswer a where a.id in :ids order by a.letterId")
    List<Long> findLettersOf(Collection<Long> ids);

    @Modifying(flushAutomatically = true)
    @Query("delete from NetworkAnswer a where a.id in :ids")
    void delete(Collection<Long> ids);

    /** @throws NotAsked when there is no such answer */
    default NetworkAnswer get(long id) {
        return findById(id).orElseThrow(() -> new NotAsked("answer " + id));
    }
}
