package org.reihum.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Answer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Invited;
import org.reihum.mail.IncomingLetter;
import org.reihum.meeting.MeetingId;

/** Something written back that somebody has to look at. All of its texts are a stranger's. */
@Entity
@Table(name = "received_reply")
class ReceivedReply {

    static final int ADDRESS = 254;
    private static final int NAME = 200;
    private static final int SUBJECT = 300;
    private static final int WORDS = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String fingerprint = "";

    @Enumerated(EnumType.STRING)
    private ReplyKind kind = ReplyKind.PROSE;

    @Column(name = "meeting_id")
    private @Nullable Long meetingId;

    @Column(name = "invitation_id")
    private @Nullable Long invitationId;

    @Column(name = "sender_name")
    private String senderName = "";

    @Column(name = "sender_address")
    private String senderAddress = "";

    private boolean proven;
    private String subject = "";
    private String words = "";
    private String attendee = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private @Nullable Integer sequence;
    private @Nullable Instant stamp;
    private int guests;

    @Column(name = "proposed_start")
    private @Nullable Instant proposedStart;

    @Column(name = "proposed_end")
    private @Nullable Instant proposedEnd;

    private String delegate = "";

    @Column(name = "received_at")
    private Instant receivedAt = Instant.EPOCH;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "host_told_at")
    private @Nullable Instant hostToldAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    protected ReceivedReply() {}

    /** @param words what is to be read: the comment of a calendar, or the text of the letter */
    ReceivedReply(String fingerprint, ReplyKind kind, IncomingLetter letter, String words) {
        this.fingerprint = fingerprint;
        this.kind = kind;
        this.senderName = Excerpt.line(letter.senderName(), NAME);
        this.senderAddress = Excerpt.line(letter.senderAddress(), ADDRESS);
        this.subject = Excerpt.line(letter.subject(), SUBJECT);
        this.words = Excerpt.lines(words, WORDS);
        this.receivedAt = letter.receivedAt();
    }

    ReceivedReply about(MeetingId meeting) {
        meetingId = meeting.value();
        return this;
    }

    /** @param surely whether it is the person's beyond doubt */
    ReceivedReply from(Invited person, boolean surely) {
        proven = surely;
        return of(person);
    }

    /** Lays it beside that person. */
    ReceivedReply of(Invited person) {
        invitationId = person.id().value();
        meetingId = person.meeting().value();
        return this;
    }

    ReceivedReply saying(CalendarWords said) {
        attendee = Excerpt.line(said.attendee(), ADDRESS);
        answer = said.answer();
        sequence = said.sequence();
        stamp = said.stamp();
        guests = said.guests();
        proposedStart = said.proposedStart().orElse(null);
        proposedEnd = said.proposedEnd().orElse(null);
        delegate = Excerpt.line(said.delegate(), ADDRESS);
        return this;
    }

    void askedToConfirm(Instant now) {
        askedAt = now;
    }

    void hostTold(Instant now) {
        hostToldAt = now;
    }

    void done(Outcome what, String by, Instant now) {
        outcome = what;
        doneBy = by;
        doneAt = now;
    }

    /** Looked at too early. What was entered or written stays so. */
    void reopen() {
        if (outcome == Outcome.SETTLED) {
            outcome = null;
            doneBy = null;
            doneAt = null;
        }
    }

    boolean isDone() {
        return doneAt != null;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    ReplyKind kind() {
        return kind;
    }

    Optional<MeetingId> meeting() {
        return Optional.ofNullable(meetingId).map(MeetingId::new);
    }

    Optional<InvitationId> invitation() {
        return Optional.ofNullable(invitationId).map(InvitationId::new);
    }

    String senderName() {
        return senderName;
    }

    String senderAddress() {
        return senderAddress;
    }

    String subject() {
        return subject;
    }

    String words() {
        return words;
    }

    String attendee() {
        return attendee;
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    int guests() {
        return guests;
    }

    Optional<Instant> proposedStart() {
        return Optional.ofNullable(proposedStart);
    }

    Optional<Instant> proposedEnd() {
        return Optional.ofNullable(proposedEnd);
    }

    String delegate() {
        return delegate;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String doneBy() {
        return doneBy == null ? "" : doneBy;
    }
}
