package org.reihum.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;

/** The question on which of a few dates a meeting should be (Terminumfrage). Open until one is decided. */
@Entity
class DatePoll {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    private String words = "";

    @Column(name = "answer_by")
    private LocalDate answerBy = LocalDate.EPOCH;

    @Column(name = "asked_at")
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "asked_by")
    private String askedBy = "";

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy = "";

    @Version
    private int version;

    protected DatePoll() {}

    DatePoll(MeetingId meeting, String words, LocalDate answerBy, String who, Instant now) {
        this.meetingId = meeting.value();
        this.words = words;
        this.answerBy = answerBy;
        this.askedBy = who;
        this.askedAt = now;
    }

    void decide(LocalDate day, String who, Instant now) {
        if (decidedOn != null) {
            throw new IllegalStateException("decided already");
        }
        decidedOn = day;
        decidedBy = who;
        decidedAt = now;
    }

    public boolean decided() {
        return decidedOn != null;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    public String words() {
        return words;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String askedBy() {
        return askedBy;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }
}
