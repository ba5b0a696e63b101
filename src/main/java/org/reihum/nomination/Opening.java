package org.reihum.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;

/** The networks may name guests of a meeting. */
@Entity
@Table(name = "nomination_opening")
class Opening {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "last_day")
    private LocalDate lastDay = LocalDate.EPOCH;

    private String words = "";

    @Column(name = "opened_at")
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "opened_by")
    private String openedBy = "";

    @Version
    private int version;

    protected Opening() {}

    Opening(MeetingId meeting, String by, Instant now) {
        this.meetingId = meeting.value();
        this.openedBy = by;
        this.openedAt = now;
    }

    /** @param words what the organiser says to the networks */
    void last(LocalDate until, String words) {
        this.lastDay = until;
        this.words = words;
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

    public LocalDate lastDay() {
        return lastDay;
    }

    public String words() {
        return words;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
