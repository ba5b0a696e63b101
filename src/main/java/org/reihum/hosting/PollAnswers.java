package org.reihum.hosting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The answers to polls, each read together with its votes. */
interface PollAnswers extends Repository<PollAnswer, Long> {

    PollAnswer save(PollAnswer answer);

    @Query("select a from PollAnswer a left join fetch a.votes where a.id = :id")
    Optional<PollAnswer> findById(long id);

    @Query("select distinct a from PollAnswer a left join fetch a.votes where a.pollId = :pollId order by a.id")
    List<PollAnswer> to(long pollId);

    @Query("select distinct a.pollId from PollAnswer a where a.id in :ids order by a.pollId")
    List<Long> findPollsOf(Collection<Long> ids);

    @Modifying(flushAutomatically = true)
    @Query("delete from PollAnswer a where a.pollId = :pollId")
    void deleteOf(long pollId);
}
