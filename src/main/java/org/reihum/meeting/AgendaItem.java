package org.reihum.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A stored line of a meeting's agenda. */
@Entity
@Table(name = "agenda_item")
class AgendaItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    private int position;

    @Column(name = "begins_at")
    private LocalTime beginsAt = LocalTime.MIDNIGHT;

    @Column(name = "ends_at")
    private LocalTime endsAt = LocalTime.MIDNIGHT;

    private String title = "";
    private @Nullable String speaker;

    @Enumerated(EnumType.STRING)
    private @Nullable AgendaKind kind;

    protected AgendaItem() {}

    AgendaItem(MeetingId meeting, int position, AgendaLine line) {
        this.meetingId = meeting.value();
        this.position = position;
        this.beginsAt = line.beginsAt();
        this.endsAt = line.endsAt();
        this.title = line.title();
        this.speaker = line.speaker();
        this.kind = line.kind();
    }

    AgendaLine line() {
        return new AgendaLine(beginsAt, endsAt, title, speaker == null ? "" : speaker, kind);
    }
}
