package org.reihum.attendance;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps everybody else from changing lists until the transaction ends: two that write at once come one after the other. */
@Component
public class HoldingLists {

    private final AttendanceLists lists;
    private final EntityManager entities;
    private final TransactionTemplate alone;

    HoldingLists(AttendanceLists lists, EntityManager entities, PlatformTransactionManager transactions) {
        this.lists = lists;
        this.entities = entities;
        this.alone = new TransactionTemplate(transactions);
        // what two begin at once fails for one of them, and would take what is recorded with it
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In an order that is the same for all. What is read from then on is as the others have left it. */
    @Transactional
    public void hold(Collection<MeetingId> meetings) {
        meetings.stream()
                .distinct()
                .sorted(Comparator.comparingLong(MeetingId::value))
                .forEach(meeting -> {
                    alone.executeWithoutResult(status -> lists.begin(meeting));
                    lists.lock(meeting);
                });
        entities.flush();
        entities.clear();
    }
}
