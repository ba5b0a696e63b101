package org.reihum.planning;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;

/** The order of hosts and dates that is proposed for the next meetings of a series (Gastgeberplan). */
@Entity
@Table(name = "host_plan")
public class HostPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private long seriesId;

    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "made_by")
    private String madeBy = "";

    private int meetings;

    @Column(name = "first_day")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday = DayOfWeek.WEDNESDAY;

    @Column(name = "gap_weeks")
    private int gapWeeks;

    @Column(name = "smallest_km")
    private int smallestKm;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "released_by")
    private @Nullable String releasedBy;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "host_plan_id", nullable = false)
    @OrderBy("position")
    private List<HostPlanLine> lines = new ArrayList<>();

    @Version
    private int version;

    protected HostPlan() {}

    /** @param smallestKm road km between the two consecutive hosts that are nearest to each other */
    public HostPlan(
            SeriesId series,
            PlanRequest request,
            List<HostPlanLine> lines,
            int smallestKm,
            String madeBy,
            Instant now) {
        this.seriesId = series.value();
        this.meetings = request.meetings();
        this.firstDay = request.firstDay();
        this.weekday = request.weekday();
        this.gapWeeks = request.gapWeeks();
        this.lines.addAll(lines);
        this.smallestKm = smallestKm;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    void release(String who, Instant now) {
        releasedAt = now;
        releasedBy = who;
    }

    /** After a line was given to another host. */
    void measured(int smallestKm) {
        this.smallestKm = smallestKm;
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

    PlanRequest request() {
        return new PlanRequest(meetings, firstDay, weekday, gapWeeks);
    }

    public List<HostPlanLine> lines() {
        return List.copyOf(lines);
    }

    /** How many meetings it plans: as many as it has lines, known without reading them. */
    public int meetings() {
        return meetings;
    }

    public int smallestKm() {
        return smallestKm;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public boolean released() {
        return releasedAt != null;
    }

    public Optional<String> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }
}
