package org.reihum.audience;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;

/** Criteria under a name, for all meetings of a series. Whom they choose is asked anew each time. */
@Entity
class TargetGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private long seriesId;

    private String name = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by")
    private String createdBy = "";

    @ElementCollection
    @CollectionTable(name = "target_group_criterion", joinColumns = @JoinColumn(name = "target_group_id"))
    private Set<Criterion> criteria = new HashSet<>();

    @Version
    private int version;

    protected TargetGroup() {}

    /** @param by log-in name */
    TargetGroup(SeriesId series, String name, Criteria criteria, String by, Instant now) {
        this.seriesId = series.value();
        this.createdAt = now;
        this.createdBy = by;
        describe(name, criteria);
    }

    final void describe(String newName, Criteria chosen) {
        name = newName;
        Set<Criterion> rows = new HashSet<>();
        chosen.forEach((kind, value) -> rows.add(new Criterion(kind, value)));
        criteria.retainAll(rows);
        criteria.addAll(rows);
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

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Criteria criteria() {
        return Criteria.of(criteria);
    }

    public int version() {
        return version;
    }
}
