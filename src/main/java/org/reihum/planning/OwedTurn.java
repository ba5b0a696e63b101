package org.reihum.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;

/** A turn that a network owes the others (Nachholpflicht): it dropped out, or suspended itself past its turn. */
@Entity
@Table(name = "owed_turn")
public class OwedTurn {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private long seriesId;

    @Column(name = "network_id")
    private long networkId;

    private LocalDate since = LocalDate.EPOCH;
    private @Nullable Integer number;
    private String reason = "";
    private String who = "";

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "handover_id")
    private @Nullable Long handoverId;

    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    protected OwedTurn() {}

    /** @param number the turn that was missed */
    public OwedTurn(SeriesId series, NetworkId network, LocalDate since, @Nullable Integer number, LedgerNote note) {
        this.seriesId = series.value();
        this.networkId = network.value();
        this.since = since;
        this.number = number;
        this.reason = note.reason();
        this.who = note.who();
        this.recordedAt = note.at();
        this.handoverId = note.handover();
    }

    void takeBack(Instant now) {
        takenBackAt = now;
    }

    public NetworkId network() {
        return new NetworkId(networkId);
    }

    public LocalDate since() {
        return since;
    }

    public @Nullable Integer number() {
        return number;
    }

    public String reason() {
        return reason;
    }

    public String who() {
        return who;
    }
}
