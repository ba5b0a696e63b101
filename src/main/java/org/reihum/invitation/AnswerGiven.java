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

/** One answer in the trace of an invitation: what, when, through which door, by whom. Never changed. */
@Entity
@Table(name = "answer_given")
class AnswerGiven {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "invitation_id")
    private long invitationId;

    private Instant at = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Answer answer = Answer.OPEN;

    @Enumerated(EnumType.STRING)
    private Channel channel = Channel.LINK;

    @Column(name = "given_by")
    private String givenBy = "";

    protected AnswerGiven() {}

    AnswerGiven(InvitationId invitation, Answer answer, Channel channel, String givenBy, Instant at) {
        this.invitationId = invitation.value();
        this.answer = answer;
        this.channel = channel;
        this.givenBy = givenBy;
        this.at = at;
    }
}
