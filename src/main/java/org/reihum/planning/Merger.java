package org.reihum.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;

/** A member goes on in another (Zusammenschluss): from that day on its turns count as those of its successor. */
@Entity
public class Merger {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private long seriesId;

    @Column(name = "merged_id")
    private long mergedId;

    @Column(name = "successor_id")
    private long successorId;

    @Column(name = "on_day")
    private LocalDate onDay = LocalDate.EPOCH;

    @Column(name = "takes_turn")
    private boolean takesTurn;

    private String reason = "";
    private String who = "";

    @Column(name = "entered_at")
    private Instant enteredAt = Instant.EPOCH;

    protected Merger() {}

    Merger(
            SeriesId series,
            NetworkId merged,
            NetworkId successor,
            LocalDate onDay,
            boolean takesTurn,
            LedgerNote note) {
        this.seriesId = series.value();
        this.mergedId = merged.value();
        this.successorId = successor.value();
        this.onDay = onDay;
        this.takesTurn = takesTurn;
        this.reason = note.reason();
        this.who = note.who();
        this.enteredAt = note.at();
    }

    public NetworkId merged() {
        return new NetworkId(mergedId);
    }

    public NetworkId successor() {
        return new NetworkId(successorId);
    }

    /** The first day of the successor alone. */
    public LocalDate onDay() {
        return onDay;
    }

    /** Whether the successor takes the turns that the merged one had ahead; else they wait for another. */
    public boolean takesTurn() {
        return takesTurn;
    }

    public String reason() {
        return reason;
    }

    public String who() {
        return who;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
