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
import org.reihum.mail.MailingId;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonCard;
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

    @Enumerated(EnumType.STRING)
    private @Nullable Food food;

    private int companions;
    private @Nullable String note;

    @Column(name = "network_id")
    private @Nullable Long networkId;

    private boolean manager;

    @Column(name = "offered_until")
    private @Nullable Instant offeredUntil;

    @Column(name = "stands_in_for")
    private @Nullable Long standsInFor;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "eve_reminded_at")
    private @Nullable Instant eveRemindedAt;

    @Column(name = "reconfirm_reminders")
    private int reconfirmReminders;

    @Column(name = "receipt_due")
    private @Nullable Instant receiptDue;

    @Column(name = "mailing_id")
    private @Nullable Long mailingId;

    @Enumerated(EnumType.STRING)
    private @Nullable LetterKind owed;

    protected Invitation() {}

    /** @param guest the person as on the day of inviting */
    Invitation(MeetingId meeting, PersonCard guest, int sequence, Instant now) {
        this.meetingId = meeting.value();
        this.personId = guest.id().value();
        this.email = guest.contact().email();
        this.invitedSequence = sequence;
        this.invitedAt = now;
        standFor(guest);
    }

    /** Takes the network that the person represents now: seats are kept for networks by it. */
    void standFor(PersonCard guest) {
        networkId = guest.represents().map(NetworkId::value).orElse(null);
        manager = networkId != null
                && (guest.function() == Function.NETWORK_MANAGER || guest.function() == Function.DEPUTY);
    }

    /** Stores what was said; the seat is settled apart. Tells by receipt only what is news to the person. */
    void answer(GivenAnswer given, Channel through, Instant now) {
        if (answer != given.answer() || reconfirmSince != null) {
            receiptDue = now;
        }
        answer = given.answer();
        channel = through;
        answeredAt = now;
        answeredSequence = invitedSequence;
        reconfirmSince = null;
        reconfirmReminders = 0;
        food = given.food() == null ? food : given.food();
        if (given.note() != null) {
            note = given.note().isEmpty() ? null : given.note();
        }
    }

    /** Whether it is stored so already, and nothing waits for the person to say it again. */
    boolean hasSaid(GivenAnswer given) {
        return answer == given.answer()
                && reconfirmSince == null
                && offeredUntil == null
                && (answer != Answer.YES || companions == given.companionsOr(companions))
                && (given.food() == null || given.food() == food)
                && (given.note() == null || given.note().equals(note().orElse("")));
    }

    void sit() {
        seat = Seat.SEATED;
        waitingPosition = null;
        offeredUntil = null;
        late = false;
        seatGivenUpAt = null;
    }

    /** The letter that goes with it says all; what has to be confirmed again may be so from now on. */
    void moveUp(Instant now) {
        sit();
        promotedAt = now;
        receiptDue = null;
        if (reconfirmSince != null) {
            reconfirmSince = now;
            reconfirmReminders = 0;
        }
    }

    /** Takes the seat that was held: the calendar still shows a tentative answer, and has to be told. */
    void takeOffer(Instant now) {
        moveUp(now);
        receiptDue = now;
    }

    void waitAt(int position, boolean afterDeadline) {
        seat = Seat.WAITING;
        waitingPosition = position;
        late = afterDeadline;
        promotedAt = null;
    }

    /** A seat is held for the waiting person until then. */
    void offerUntil(Instant end) {
        offeredUntil = end;
        receiptDue = null;
    }

    /** Keeps the place in line, but only an organiser or a bigger room brings a seat now. */
    void letOfferLapse() {
        offeredUntil = null;
        late = true;
        receiptDue = null;
    }

    /** Not confirmed again in time: the seat goes to the waiting list, and the person to its end. */
    void loseSeat(int position) {
        waitAt(position, false);
        receiptDue = null;
    }

    /** Leaves seat or waiting list. */
    void standUp(Instant now) {
        if (seat == Seat.SEATED) {
            seatGivenUpAt = now;
        }
        seat = Seat.NONE;
        waitingPosition = null;
        offeredUntil = null;
        promotedAt = null;
        late = false;
        companions = 0;
    }

    /** How many may come along. Who has more on record keeps them. */
    int mostCompanions(GuestRules rules) {
        return Math.max(rules.companions(), companions);
    }

    /** How many come along; the seats are counted by who calls. */
    void bring(int others, Instant now) {
        if (companions != others) {
            receiptDue = now;
        }
        companions = others;
    }

    /** The letter that invites is one of that mailing, or would be if the person had an address. */
    void comesWith(MailingId mailing) {
        mailingId = mailing.value();
    }

    /** Whether nothing is known of it but that it was to be sent. */
    boolean isUntouched() {
        return answer == Answer.OPEN && answeredAt == null && seat == Seat.NONE && standsInFor == null;
    }

    /** The mailing was recalled, but the person had answered, or was written to before. */
    void stays() {
        mailingId = null;
    }

    /** The letter about a change was recalled: nobody has to confirm what nobody was told. */
    void wasNotTold(LetterKind kind, Instant writtenAt) {
        owed = owed == null || kind.outweighs(owed) ? kind : owed;
        if (writtenAt.equals(reconfirmSince)) {
            reconfirmSince = null;
        }
    }

    /** The letter about a change that the person has yet to get. */
    Optional<LetterKind> owed() {
        return Optional.ofNullable(owed);
    }

    /** The meeting changed: a new letter went out, and the answer may have to be confirmed again. */
    void told(int sequence, boolean asksAgain, Instant now) {
        invitedSequence = sequence;
        owed = null;
        // the letter says how it stands: no receipt beside it
        receiptDue = null;
        if (asksAgain) {
            remindedAt = null;
            eveRemindedAt = null;
            reconfirmReminders = 0;
            if (answer.comes()) {
                reconfirmSince = now;
            }
        }
    }

    /** Too many for one day: the next one goes out later. */
    void postponeReceipt(Instant then) {
        receiptDue = then;
    }

    void receiptWritten() {
        receiptDue = null;
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    void remindedOnTheEve(Instant now) {
        eveRemindedAt = now;
    }

    /** @param howMany are done with by that, those that were missed too */
    void remindedToConfirm(int howMany) {
        reconfirmReminders = howMany;
    }

    /** A new link: the old one stops. The letter that follows goes to that address. */
    void renewLink(@Nullable String address) {
        linkVersion++;
        email = address;
    }

    /** Takes seat, place in line and companions of the other, who keeps none of it. */
    void takeOver(Held held) {
        seat = held.seat();
        waitingPosition = held.position();
        offeredUntil = held.offeredUntil();
        late = held.late();
        promotedAt = held.promotedAt();
        companions = held.companions();
    }

    /** What one invitation hands to another when a substitute comes. */
    record Held(
            Seat seat,
            @Nullable Integer position,
            @Nullable Instant offeredUntil,
            boolean late,
            @Nullable Instant promotedAt,
            int companions) {}

    /** Gives seat or place in line away, without leaving a seat free. */
    Held handOver() {
        var held = new Held(seat, waitingPosition, offeredUntil, late, promotedAt, companions);
        seat = Seat.NONE;
        waitingPosition = null;
        offeredUntil = null;
        promotedAt = null;
        late = false;
        companions = 0;
        return held;
    }

    /** From now on the seat counts for the other's network. */
    void standInFor(Invitation other) {
        standsInFor = other.id().value();
        networkId = other.networkId;
        manager = other.manager;
    }

    /** Counts for the own network again. */
    void standInForNobody(PersonCard self) {
        standsInFor = null;
        standFor(self);
    }

    /** The substitute comes no more: nobody has an answer of the represented person now. */
    void askAgain() {
        answer = Answer.OPEN;
        receiptDue = null;
    }

    /** The person who was represented comes after all. */
    void comesNoMore(Instant now) {
        answer = Answer.NO;
        answeredAt = now;
        receiptDue = null;
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

    Optional<Instant> reconfirmSince() {
        return Optional.ofNullable(reconfirmSince);
    }

    Instant invitedAt() {
        return invitedAt;
    }

    /** When the letter that went out last was written. */
    Optional<Instant> stampedAt() {
        return Optional.ofNullable(stampedAt);
    }

    Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    Optional<Instant> eveRemindedAt() {
        return Optional.ofNullable(eveRemindedAt);
    }

    Optional<Instant> receiptDue() {
        return Optional.ofNullable(receiptDue);
    }

    int reconfirmReminders() {
        return reconfirmReminders;
    }

    /** Until when the seat is kept that has to be confirmed again; empty when none has to be. */
    Optional<Instant> confirmUntil(MeetingCard meeting, InvitationSettings settings) {
        return reconfirmSince()
                .filter(since -> seat == Seat.SEATED)
                .flatMap(since -> meeting.begins().map(begins -> settings.confirmUntil(begins, since)));
    }

    Optional<NetworkId> network() {
        return Optional.ofNullable(networkId).map(NetworkId::new);
    }

    boolean manager() {
        return manager;
    }

    Optional<Instant> offeredUntil() {
        return Optional.ofNullable(offeredUntil);
    }

    Optional<InvitationId> standsInFor() {
        return Optional.ofNullable(standsInFor).map(InvitationId::new);
    }

    public Optional<Food> food() {
        return Optional.ofNullable(food);
    }

    public int companions() {
        return companions;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    int invitedSequence() {
        return invitedSequence;
    }

    /** Whether the person cannot stand in for anybody else: comes, waits, is represented or stands in already. */
    boolean isTaken() {
        return seat != Seat.NONE || answer == Answer.DELEGATED || standsInFor != null;
    }

    /** Whether seats are counted for this invitation: it has some, or some are held for it. */
    boolean holdsSeats() {
        return seat == Seat.SEATED || offeredUntil != null;
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
