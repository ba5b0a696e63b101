package org.reihum.reply;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that was written back and kept. What pages show of it comes from {@link ReplyList}. */
interface ReceivedReplies extends Repository<ReceivedReply, Long> {

    ReceivedReply save(ReceivedReply reply);

    Optional<ReceivedReply> findByFingerprint(String fingerprint);

    /** The number only: read before its row is held, the rest could be old by then. */
    @Query("select r.invitationId from ReceivedReply r where r.id = :id")
    Optional<Long> findInvitationOf(long id);

    /** Whoever deals with it holds it until the transaction ends: two people at the desk have one effect. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ReceivedReply r where r.id = :id")
    Optional<ReceivedReply> lock(long id);

    @Query("""
            select count(r) from ReceivedReply r
            where lower(r.senderAddress) = lower(:address) and r.receivedAt > :since and r.proven = false
            """)
    int countUnprovenFrom(String address, Instant since);

    @Query("""
            select count(r) > 0 from ReceivedReply r
            where lower(r.senderAddress) = lower(:address) and r.askedAt > :since
            """)
    boolean wasAsked(String address, Instant since);

    /** Proposals that are beyond doubt, of people who are known, and that the hosts have not heard of. */
    @Query("""
            select r from ReceivedReply r
            where r.kind = org.reihum.reply.ReplyKind.COUNTER and r.proven = true and r.invitationId is not null
                and r.hostToldAt is null and r.doneAt is null
            order by r.meetingId, r.id
            """)
    List<ReceivedReply> findUntoldProposals();

    @Modifying
    @Query("delete from ReceivedReply r where r.receivedAt < :before")
    int forget(Instant before);
}
