package org.reihum.hosting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;

/**
 * The question whether a network hosts a meeting (Anfrage), and what it said so far. Asked again it stays the same row,
 * so that the link of the first letter stays theirs; what happened before stands in its events.
 */
@Entity
@Table(name = "host_enquiry")
class Enquiry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "recipient_name")
    private String recipientName = "";

    @Column(name = "recipient_address")
    private String recipientAddress = "";

    @Column(name = "link_version")
    private int linkVersion = 1;

    @Enumerated(EnumType.STRING)
    private EnquiryState state = EnquiryState.OPEN;

    @Column(name = "times_asked")
    private int timesAsked;

    @Column(name = "asked_at")
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "asked_by")
    private String askedBy = "";

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "proposed_day")
    private @Nullable LocalDate proposedDay;

    private String note = "";

    @Column(name = "room_id")
    private @Nullable Long roomId;

    @Enumerated(EnumType.STRING)
    private @Nullable Layout layout;

    @Column(name = "holds_meeting_id")
    private @Nullable Long holdsMeetingId;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "enquiry_id", nullable = false, updatable = false)
    private List<EnquiryEvent> events = new ArrayList<>();

    @Version
    private int version;

    protected Enquiry() {}

    Enquiry(MeetingId meeting, NetworkId network) {
        this.meetingId = meeting.value();
        this.networkId = network.value();
    }

    /** Asks, or asks again after a no or another date. */
    void ask(Candidate candidate, String who, Instant now) {
        personId = candidate.person().map(PersonId::value).orElse(null);
        recipientName = candidate.name().full();
        recipientAddress = candidate.address();
        timesAsked++;
        askedAt = now;
        askedBy = who;
        remindedAt = null;
        answeredAt = null;
        become(EnquiryState.OPEN, EnquiryEvent.Kind.ASKED, who, null, "", now);
    }

    void remind(Instant now) {
        remindedAt = now;
        log(EnquiryEvent.Kind.REMINDED, recipientName, null, "", now);
    }

    void accept(House house, Instant now) {
        var kind = holds() ? EnquiryEvent.Kind.ROOM : EnquiryEvent.Kind.ACCEPTED;
        roomId = house.room() == null ? null : house.room().value();
        layout = house.layout();
        answeredAt = now;
        become(EnquiryState.ACCEPTED, kind, recipientName, null, "", now);
        holdsMeetingId = meetingId;
    }

    void propose(LocalDate day, String words, Instant now) {
        answeredAt = now;
        become(EnquiryState.OTHER_DATE, EnquiryEvent.Kind.OTHER_DATE, recipientName, day, words, now);
    }

    void pass(String reason, Instant now) {
        answeredAt = now;
        become(EnquiryState.PASSED, EnquiryEvent.Kind.PASSED, recipientName, null, reason, now);
    }

    /** Somebody else has the meeting, or the organiser asks others after this yes. */
    void withdraw(String who, Instant now) {
        become(EnquiryState.WITHDRAWN, EnquiryEvent.Kind.WITHDRAWN, who, proposedDay, note, now);
    }

    private void become(
            EnquiryState next, EnquiryEvent.Kind kind, String who, @Nullable LocalDate day, String words, Instant now) {
        state = next;
        proposedDay = day;
        note = words;
        holdsMeetingId = null;
        log(kind, who, day, words, now);
    }

    private void log(EnquiryEvent.Kind kind, String who, @Nullable LocalDate day, String words, Instant now) {
        events.add(new EnquiryEvent(kind, who, day, words, now));
    }

    /** Whether the meeting is given to this network by its own yes. */
    boolean holds() {
        return holdsMeetingId != null;
    }

    /** Whether an answer is still waited for, or another day has still to be settled. */
    boolean isPending() {
        return state == EnquiryState.OPEN || state == EnquiryState.OTHER_DATE;
    }

    EnquiryId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new EnquiryId(id);
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    NetworkId network() {
        return new NetworkId(networkId);
    }

    Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    public String recipientName() {
        return recipientName;
    }

    int linkVersion() {
        return linkVersion;
    }

    EnquiryState state() {
        return state;
    }

    int timesAsked() {
        return timesAsked;
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean isReminded() {
        return remindedAt != null;
    }

    public Optional<LocalDate> proposedDay() {
        return Optional.ofNullable(proposedDay);
    }
}
