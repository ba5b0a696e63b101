package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
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

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Embedded
    private Reply reply = new Reply();

    @Embedded
    private Admission admission = new Admission();

    @Embedded
    private CountedFor countedFor = new CountedFor();

    @Embedded
    private LetterMarks marks = new LetterMarks();

    protected Invitation() {}

    /** @param guest the person as on the day of inviting */
    Invitation(MeetingId meeting, PersonCard guest, int sequence, Instant now) {
        this.meetingId = meeting.value();
        this.personId = guest.id().value();
        this.email = guest.contact().mailbox().orElse(null);
        this.invitedSequence = sequence;
        this.invitedAt = now;
        standFor(guest);
    }

    /** Not invited any more: what the person has said is forgotten. Seats are given up before. */
    void withdraw(Instant now) {
        withdrawnAt = now;
        reply = new Reply();
        admission = new Admission();
        marks.forgetAll();
    }

    /** Invited once more after all, by the same entry in the calendar. */
    void inviteAgain(PersonCard guest, int sequence, Instant now) {
        withdrawnAt = null;
        email = guest.contact().mailbox().orElse(null);
        invitedAt = now;
        invitedSequence = sequence;
        marks.startAgain();
        standFor(guest);
    }

    /** Whether the person was invited, and is not any more. */
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Takes the network that the person represents now: seats are kept for networks by it. */
    void standFor(PersonCard guest) {
        countedFor.own(guest);
    }

    /** Stores what was said; the seat is settled apart. Tells by receipt only what is news to the person. */
    void answer(GivenAnswer given, Channel through, Instant now) {
        if (answer() != given.answer() || toBeReconfirmed()) {
            marks.receiptDueAt(now);
        }
        reply.give(given, through, invitedSequence, now);
        marks.startConfirming();
    }

    /** Whether it is stored so already, and nothing waits for the person to say it again. */
    boolean hasSaid(GivenAnswer given) {
        return reply.says(given)
                && offeredUntil().isEmpty()
                && (answer() != Answer.YES || companions() == given.companionsOr(companions()));
    }

    void sit() {
        admission.sit();
    }

    /** The letter that goes with it says all; what has to be confirmed again may be so from now on. */
    void moveUp(Instant now) {
        admission.moveUp(now);
        marks.receiptWritten();
        if (toBeReconfirmed()) {
            reply.askToConfirm(now);
            marks.startConfirming();
        }
    }

    /** Takes the seat that was held: the calendar still shows a tentative answer, and has to be told. */
    void takeOffer(Instant now) {
        moveUp(now);
        marks.receiptDueAt(now);
    }

    void waitAt(int position, boolean afterDeadline) {
        admission.waitAt(position, afterDeadline);
    }

    /** A seat is held for the waiting person until then. */
    void offerUntil(Instant end) {
        admission.offerUntil(end);
        marks.receiptWritten();
    }

    void letOfferLapse() {
        admission.letOfferLapse();
        marks.receiptWritten();
    }

    /** Not confirmed again in time: the seat goes to the waiting list, and the person to its end. */
    void loseSeat(int position) {
        admission.waitAt(position, false);
        marks.receiptWritten();
    }

    /** Leaves seat or waiting list. */
    void standUp(Instant now) {
        admission.standUp(now);
    }

    /** How many come along; the seats are counted by who calls. */
    void bring(int others, Instant now) {
        if (companions() != others) {
            marks.receiptDueAt(now);
        }
        admission.bring(others);
    }

    /** Whether nothing is known of it but that it was to be sent. */
    boolean isUntouched() {
        return reply.isUntouched() && seat() == Seat.NONE && standsInFor().isEmpty();
    }

    /** The letter about a change was recalled: nobody has to confirm what nobody was told. */
    void wasNotTold(LetterKind kind, Instant writtenAt) {
        marks.owe(kind);
        reply.askedInVain(writtenAt);
    }

    /** The meeting changed: a new letter went out, and the answer may have to be confirmed again. */
    void told(int sequence, boolean asksAgain, Instant now) {
        invitedSequence = sequence;
        marks.told();
        if (asksAgain) {
            marks.startAgain();
            if (answer().comes()) {
                reply.askToConfirm(now);
            }
        }
    }

    /** A new link: the old one stops. The letter that follows goes to that address. */
    void renewLink(@Nullable String address) {
        linkVersion++;
        email = address;
    }

    /** Was invited on paper, and can be written to now; the link on the paper goes on. */
    void isReachedBy(String address) {
        email = address;
    }

    /** Hands seat, place in line and companions to the substitute, or back, without leaving a seat free. */
    Admission.Held handOver() {
        return admission.handOver();
    }

    void takeOver(Admission.Held held) {
        admission.takeOver(held);
    }

    /** From now on the seat counts for the other's network. */
    void standInFor(Invitation other) {
        countedFor.standInFor(other.id(), other.countedFor);
    }

    /** Counts for the own network again. */
    void standInForNobody(PersonCard self) {
        countedFor.standInForNobody(self);
    }

    /** The substitute comes no more: nobody has an answer of the represented person now. */
    void askAgain() {
        reply.forget();
        marks.receiptWritten();
    }

    /** The person who was represented comes after all. */
    void comesNoMore(Instant now) {
        reply.decline(now);
        marks.receiptWritten();
    }

    /** Sets what was so before Reihum knew the meeting: used when records kept elsewhere are taken over. */
    public void recordAs(AnswerOnRecord record) {
        reply.recordAs(record);
        admission.recordAs(record);
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

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    int linkVersion() {
        return linkVersion;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    int invitedSequence() {
        return invitedSequence;
    }

    Optional<NetworkId> network() {
        return countedFor.network();
    }

    boolean manager() {
        return countedFor.manager();
    }

    Optional<InvitationId> standsInFor() {
        return countedFor.standsInFor();
    }

    /** What was said, and when and how. */
    Reply reply() {
        return reply;
    }

    /** Stamps, reminders and receipts. */
    LetterMarks marks() {
        return marks;
    }

    public Answer answer() {
        return reply.answer();
    }

    boolean toBeReconfirmed() {
        return reply.reconfirmSince().isPresent();
    }

    /** Until when the seat is kept that has to be confirmed again; empty when none has to be. */
    Optional<Instant> confirmUntil(MeetingCard meeting, InvitationSettings settings) {
        return reply.reconfirmSince()
                .filter(since -> seat() == Seat.SEATED)
                .flatMap(since -> meeting.begins().map(begins -> settings.confirmUntil(begins, since)));
    }

    public Optional<Food> food() {
        return reply.food();
    }

    public Optional<String> note() {
        return reply.note();
    }

    public Seat seat() {
        return admission.seat();
    }

    boolean late() {
        return admission.late();
    }

    Optional<Instant> offeredUntil() {
        return admission.offeredUntil();
    }

    int waitingPosition() {
        return admission.waitingPosition();
    }

    public int companions() {
        return admission.companions();
    }

    int mostCompanions(GuestRules rules) {
        return rules.mostCompanions(companions());
    }

    /** Whether the person cannot stand in for anybody else: comes, waits, is represented or stands in already. */
    boolean isTaken() {
        return seat() != Seat.NONE
                || answer() == Answer.DELEGATED
                || standsInFor().isPresent();
    }

    /** Whether seats are counted for this invitation: it has some, or some are held for it. */
    boolean holdsSeats() {
        return seat() == Seat.SEATED || offeredUntil().isPresent();
    }

    /** Seats needed: the person and companions. */
    int party() {
        return 1 + companions();
    }
}
