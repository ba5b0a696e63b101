package org.reihum.planning;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;

/** One act by which a host is replaced: alone, or in exchange for a later turn. Can be taken back before the day. */
@Entity
public class Handover {

    /** How the turns moved. */
    public enum Kind {
        SWAP,
        SUBSTITUTE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private long seriesId;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.SUBSTITUTE;

    private String reason = "";

    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "made_by")
    private String madeBy = "";

    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    @Column(name = "taken_back_by")
    private @Nullable String takenBackBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "handover_turn", joinColumns = @JoinColumn(name = "handover_id"))
    @OrderColumn(name = "ordinal")
    private List<HandedTurn> turns = new ArrayList<>();

    @Version
    private int version;

    protected Handover() {}

    /** @param turns the one that lost its host first */
    Handover(SeriesId series, List<HandedTurn> turns, String reason, String who, Instant now) {
        this.seriesId = series.value();
        this.kind = turns.size() > 1 ? Kind.SWAP : Kind.SUBSTITUTE;
        this.turns.addAll(turns);
        this.reason = reason;
        this.madeBy = who;
        this.madeAt = now;
    }

    void takeBack(String who, Instant now) {
        if (takenBackAt != null) {
            throw new IllegalStateException("taken back already");
        }
        takenBackAt = now;
        takenBackBy = who;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    SeriesId series() {
        return new SeriesId(seriesId);
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    public boolean takenBack() {
        return takenBackAt != null;
    }

    List<HandedTurn> turns() {
        return List.copyOf(turns);
    }
}
