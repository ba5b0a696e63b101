package org.reihum.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;

/** What the host of a meeting leaves for the next one; a later note replaces an earlier one, which is kept. */
@Entity
@Table(name = "handover_note")
class HandoverNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    private String note = "";

    @Column(name = "left_by")
    private String leftBy = "";

    @Column(name = "left_at")
    private Instant leftAt = Instant.EPOCH;

    protected HandoverNote() {}

    HandoverNote(MeetingId meeting, String note, String leftBy, Instant leftAt) {
        this.meetingId = meeting.value();
        this.note = note;
        this.leftBy = leftBy;
        this.leftAt = leftAt;
    }

    public String note() {
        return note;
    }

    public String leftBy() {
        return leftBy;
    }

    public Instant leftAt() {
        return leftAt;
    }
}
