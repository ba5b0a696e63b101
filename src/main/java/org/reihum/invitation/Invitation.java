package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;

/** One person's invitation to one meeting, with the answer and the seat. */
@Entity
public class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "person_id")
    private long personId;

    private @Nullable String email;

    @Column(name = "link_version")
    private int linkVersion;

    @Column(name = "invited_at")
    private Instant invitedAt = Instant.EPOCH;

    @Column(name = "invited_sequence")
    private int invitedSequence;

    @Enumerated(EnumType.STRING)
    private Answer answer = Answer.OPEN;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_sequence")
    private @Nullable Integer answeredSequence;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Enumerated(EnumType.STRING)
    private Seat seat = Seat.NONE;

    @Column(name = "waiting_position")
    private @Nullable Integer waitingPosition;

    private boolean late;

    @Column(name = "promoted_at")
    private @Nullable Instant promotedAt;

    @Column(name = "seat_given_up_at")
    private @Nullable Instant seatGivenUpAt;

    @Column(name = "reconfirm_since")
    private @Nullable Instant reconfirmSince;

    @Column(name = "stamped_at")
    private @Nullable Instant stampedAt;

    private @Nullable String food;
    private int companions;
    private @Nullable String note;

    protected Invitation() {}

    /** @param email where the letter goes; null when the person has no address */
    public Invitation(MeetingId meeting, PersonId person, @Nullable String email, int sequence, Instant now) {
        this.meetingId = meeting.value();
        this.personId = person.value();
        this.email = email;
        this.invitedSequence = sequence;
        this.invitedAt = now;
    }

    void answer(Answer given, Channel through, Instant now) {
        answer = given;
        channel = through;
        answeredAt = now;
        answeredSequence = invitedSequence;
        reconfirmSince = null;
    }

    void sit() {
        seat = Seat.SEATED;
        waitingPosition = null;
        late = false;
        seatGivenUpAt = null;
    }

    void moveUp(Instant now) {
        sit();
        promotedAt = now;
    }

    void waitAt(int position, boolean afterDeadline) {
        seat = Seat.WAITING;
        waitingPosition = position;
        late = afterDeadline;
    }

    /** Leaves seat or waiting list. */
    void standUp(Instant now) {
        if (seat == Seat.SEATED) {
            seatGivenUpAt = now;
        }
        seat = Seat.NONE;
        waitingPosition = null;
        promotedAt = null;
        late = false;
    }

    /** The meeting changed: a new letter went out, and the answer may have to be confirmed again. */
    void told(int sequence, boolean asksAgain, Instant now) {
        invitedSequence = sequence;
        if (asksAgain && answer == Answer.YES) {
            reconfirmSince = now;
        }
    }

    /**
     * DTSTAMP of the next letter, in whole seconds, for calendars know no finer time: of two letters with one stamp they
     * drop the second, so it is a second later than the one before when both are written within one.
     */
    Instant nextStamp(Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        stampedAt = stampedAt == null || second.isAfter(stampedAt) ? second : stampedAt.plusSeconds(1);
        return stampedAt;
    }

    /** Sets what was so before Reihum knew the meeting: used when records kept elsewhere are taken over. */
    public void recordAs(AnswerOnRecord record) {
        answer = record.answer();
        answeredAt = record.answeredAt();
        answeredSequence = record.answeredSequence();
        channel = record.answeredAt() == null ? null : record.channel();
        seat = record.seat();
        waitingPosition = record.waitingPosition();
        promotedAt = record.promotedAt();
        seatGivenUpAt = record.seatGivenUpAt();
        reconfirmSince = record.reconfirmSince();
        food = record.food();
        companions = record.companions();
    }

    public InvitationId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new InvitationId(id);
    }

    public MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public Answer answer() {
        return answer;
    }

    public Seat seat() {
        return seat;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    int linkVersion() {
        return linkVersion;
    }

    boolean late() {
        return late;
    }

    boolean toBeReconfirmed() {
        return reconfirmSince != null;
    }

    boolean promoted() {
        return promotedAt != null;
    }

    int waitingPosition() {
        if (waitingPosition == null) {
            throw new IllegalStateException("not waiting");
        }
        return waitingPosition;
    }

    /** Seats needed: the person and companions. */
    int party() {
        return 1 + companions;
    }
}
