package org.reihum.invitation;

import java.time.Instant;
import java.util.Collection;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The trace of all invitations: append only. */
interface InvitationEvents extends Repository<InvitationEvent, Long> {

    InvitationEvent save(InvitationEvent event);

    @Query("""
            select count(e) from InvitationEvent e
            where e.invitationId = :invitationId and e.at > :since
                and e.kind = org.reihum.invitation.InvitationEvent.Kind.ANSWERED
            """)
    int countAnswersSince(long invitationId, Instant since);

    /** The one exception: a recalled invitation was never one, and leaves no trace but that of its mailing. */
    @Modifying(flushAutomatically = true)
    @Query("delete from InvitationEvent e where e.invitationId in :invitations")
    void forget(Collection<Long> invitations);

    /** Notes what happened by itself or by a job. */
    default void note(InvitationEvent.Kind kind, Invitation after, Instant at) {
        save(new InvitationEvent(kind, after, null, "", at));
    }

    /** Notes what a person did. */
    default void note(InvitationEvent.Kind kind, Invitation after, Channel channel, String by, Instant at) {
        save(new InvitationEvent(kind, after, channel, by, at));
    }
}
