package org.reihum.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;

/** An entry of the ledger: from one day to another a network was to host a turn. It is closed, never overwritten. */
@Entity
@Table(name = "host_assignment")
public class HostAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private long seriesId;

    private int number;

    @Column(name = "meeting_id")
    private @Nullable Long meetingId;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "first_day")
    private @Nullable LocalDate firstDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status = AssignmentStatus.VALID;

    private String reason = "";
    private String who = "";

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "handover_id")
    private @Nullable Long handoverId;

    @Column(name = "ended_reason")
    private String endedReason = "";

    @Column(name = "ended_by")
    private String endedBy = "";

    protected HostAssignment() {}

    HostAssignment(SeriesId series, TurnKey turn, NetworkId network, @Nullable LocalDate firstDay, LedgerNote note) {
        this.seriesId = series.value();
        this.number = turn.number();
        this.meetingId = turn.meeting() == null ? null : turn.meeting().value();
        this.networkId = network.value();
        this.firstDay = firstDay;
        this.reason = note.reason();
        this.who = note.who();
        this.recordedAt = note.at();
        this.handoverId = note.handover();
    }

    /** @param lastDay the day on which it ceased to hold */
    HostAssignment closed(AssignmentStatus as, LocalDate lastDay, LedgerNote note) {
        this.status = as;
        this.lastDay = lastDay;
        this.endedReason = note.reason();
        this.endedBy = note.who();
        return this;
    }

    boolean stands() {
        return status == AssignmentStatus.VALID;
    }

    boolean isOf(NetworkId network) {
        return networkId == network.value();
    }

    public int number() {
        return number;
    }

    public Optional<MeetingId> meeting() {
        return Optional.ofNullable(meetingId).map(MeetingId::new);
    }

    public NetworkId network() {
        return new NetworkId(networkId);
    }

    public @Nullable LocalDate firstDay() {
        return firstDay;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public AssignmentStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public String who() {
        return who;
    }

    /** Why it ceased to hold; empty while it does. */
    public String endedReason() {
        return endedReason;
    }

    public String endedBy() {
        return endedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
