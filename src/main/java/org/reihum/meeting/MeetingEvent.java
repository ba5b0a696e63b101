package org.reihum.meeting;

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

/** What happened to a meeting, when and by whom; never overwritten. */
@Entity
@Table(name = "meeting_event")
public class MeetingEvent {

    /** What can happen to a meeting. */
    public enum Kind {
        SCHEDULED,
        MOVED,
        HOUSE,
        DETAILS,
        CONFIRMED,
        CANCELLED,
        RECORDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    private Instant at = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.SCHEDULED;

    private String who = "";
    private String note = "";
    private boolean overrides;

    protected MeetingEvent() {}

    public MeetingEvent(MeetingId meeting, Instant at, Kind kind, String who, String note) {
        this.meetingId = meeting.value();
        this.at = at;
        this.kind = kind;
        this.who = who;
        this.note = note;
    }

    /** Its note says why the plan stays although something speaks against it; an empty note says nothing. */
    MeetingEvent overriding() {
        this.overrides = !note.isEmpty();
        return this;
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    public boolean overrides() {
        return overrides;
    }

    public Instant at() {
        return at;
    }

    public Kind kind() {
        return kind;
    }

    public String who() {
        return who;
    }

    public String note() {
        return note;
    }
}
