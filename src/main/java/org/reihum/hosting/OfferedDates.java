package org.reihum.hosting;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The dates that polls offer. */
interface OfferedDates extends Repository<OfferedDate, Long> {

    OfferedDate save(OfferedDate date);

    List<OfferedDate> findByPollIdOrderByDay(long pollId);

    @Modifying(flushAutomatically = true)
    @Query("delete from OfferedDate d where d.pollId = :pollId")
    void deleteOf(long pollId);

    /** By day. */
    default List<OfferedDate> of(DatePoll poll) {
        return findByPollIdOrderByDay(poll.id());
    }
}
