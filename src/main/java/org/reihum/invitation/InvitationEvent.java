package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to an invitation, with answer, seat and party as they were afterwards. Never changed. */
@Entity
@Table(name = "invitation_event")
class InvitationEvent {

    /** What happened. */
    enum Kind {
        INVITED,
        /** A letter said that the meeting has changed. */
        TOLD,
        /** An organiser recalled a letter before it left. */
        RECALLED,
        ANSWERED,
        MOVED_UP,
        /** An organiser gave the seat. */
        SEAT_GIVEN,
        OFFERED,
        OFFER_LAPSED,
        /** Not confirmed again in time: the seat went to the waiting list. */
        SEAT_LOST,
        REMINDED,
        /** Named a substitute. */
        DELEGATED,
        STANDS_IN,
        /** The substitute comes no more, and the person is asked again. */
        SUBSTITUTE_DECLINED,
        /** Comes in person after all, or no longer stands in. */
        TAKEN_BACK,
        /** A new personal link; the old one has stopped. */
        NEW_LINK,
        /** An organiser took the invitation back. */
        WITHDRAWN,
        /** Taken over from records kept elsewhere. */
        RECORDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "invitation_id")
    private long invitationId;

    private Instant at = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.RECORDED;

    @Enumerated(EnumType.STRING)
    private Answer answer = Answer.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable Seat seat;

    private int party;
    private @Nullable Integer sequence;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Column(name = "given_by")
    private String givenBy = "";

    private @Nullable String note;

    protected InvitationEvent() {}

    /** @param by who did it; empty when it happened by itself */
    InvitationEvent(Kind kind, Invitation after, @Nullable Channel channel, String by, Instant at) {
        this.invitationId = after.id().value();
        this.kind = kind;
        this.answer = after.answer();
        this.seat = after.seat();
        this.party = after.party();
        this.sequence = after.invitedSequence();
        this.channel = channel;
        this.givenBy = by;
        this.note = kind == Kind.ANSWERED ? after.note().orElse(null) : null;
        this.at = at;
    }
}
