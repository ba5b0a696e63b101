package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seats of an invited person and who comes along: taken, offered, waited for, or none. They are counted elsewhere. */
@Embeddable
class Admission {

    @Enumerated(EnumType.STRING)
    private Seat seat = Seat.NONE;

    @Column(name = "waiting_position")
    private @Nullable Integer waitingPosition;

    private boolean late;

    @Column(name = "promoted_at")
    private @Nullable Instant promotedAt;

    @Column(name = "seat_given_up_at")
    private @Nullable Instant seatGivenUpAt;

    @Column(name = "offered_until")
    private @Nullable Instant offeredUntil;

    private int companions;

    /** What one invitation hands to another when a substitute comes. */
    record Held(
            Seat seat,
            @Nullable Integer position,
            @Nullable Instant offeredUntil,
            boolean late,
            @Nullable Instant promotedAt,
            int companions) {}

    void sit() {
        seat = Seat.SEATED;
        waitingPosition = null;
        offeredUntil = null;
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
        promotedAt = null;
    }

    void offerUntil(Instant end) {
        offeredUntil = end;
    }

    /** Keeps the place in line, but only an organiser or a bigger room brings a seat now. */
    void letOfferLapse() {
        offeredUntil = null;
        late = true;
    }

    void standUp(Instant now) {
        if (seat == Seat.SEATED) {
            seatGivenUpAt = now;
        }
        leave();
    }

    /** Gives seat or place in line away, without leaving a seat free. */
    Held handOver() {
        var held = new Held(seat, waitingPosition, offeredUntil, late, promotedAt, companions);
        leave();
        return held;
    }

    private void leave() {
        seat = Seat.NONE;
        waitingPosition = null;
        offeredUntil = null;
        promotedAt = null;
        late = false;
        companions = 0;
    }

    void takeOver(Held held) {
        seat = held.seat();
        waitingPosition = held.position();
        offeredUntil = held.offeredUntil();
        late = held.late();
        promotedAt = held.promotedAt();
        companions = held.companions();
    }

    void recordAs(AnswerOnRecord record) {
        seat = record.seat();
        waitingPosition = record.waitingPosition();
        promotedAt = record.promotedAt();
        seatGivenUpAt = record.seatGivenUpAt();
        companions = record.companions();
    }

    void bring(int others) {
        companions = others;
    }

    Seat seat() {
        return seat;
    }

    boolean late() {
        return late;
    }

    Optional<Instant> offeredUntil() {
        return Optional.ofNullable(offeredUntil);
    }

    int companions() {
        return companions;
    }

    int waitingPosition() {
        if (waitingPosition == null) {
            throw new IllegalStateException("not waiting");
        }
        return waitingPosition;
    }
}
