package org.reihum.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;

/** What a host says to the invitation of its meeting before that goes out. */
@Entity
@Table(name = "host_consent")
class HostConsent {

    enum State {
        OPEN,
        GIVEN,
        /** Asks for a change of the letter; which one stands in the note. */
        CHANGES
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "recipient_name")
    private String recipientName = "";

    @Column(name = "times_asked")
    private int timesAsked;

    @Column(name = "asked_at")
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "asked_by")
    private String askedBy = "";

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String seen;
    private String note = "";

    @Version
    private int version;

    protected HostConsent() {}

    HostConsent(MeetingId meeting, NetworkId host) {
        meetingId = meeting.value();
        networkId = host.value();
    }

    /** Asked again, what was said before does not count any more. */
    void ask(String recipient, String by, Instant now) {
        recipientName = recipient;
        askedBy = by;
        askedAt = now;
        timesAsked++;
        state = State.OPEN;
        answeredAt = null;
        seen = null;
        note = "";
    }

    /** @param letter fingerprint of the letter as the host saw it */
    void answer(State said, String letter, String word, Instant now) {
        state = said;
        seen = letter;
        note = word;
        answeredAt = now;
    }

    /** Whether the host consents to the letter as it stands now. */
    boolean holdsFor(String letter) {
        return state == State.GIVEN && letter.equals(seen);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    NetworkId network() {
        return new NetworkId(networkId);
    }

    public String recipientName() {
        return recipientName;
    }

    public int timesAsked() {
        return timesAsked;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String askedBy() {
        return askedBy;
    }

    public State state() {
        return state;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public String note() {
        return note;
    }
}
