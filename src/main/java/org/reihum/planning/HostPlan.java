package org.reihum.planning;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;

/**
 * One version of the order of hosts and dates for the next meetings of a series (Gastgeberplan). Nothing in a version is
 * changed later: whoever changes a plan puts a new version on the board, and can take an older one back.
 */
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

    @Embedded
    private Making making = Making.ENTERED;

    private int meetings;

    @Column(name = "first_day")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday = DayOfWeek.WEDNESDAY;

    @Column(name = "gap_weeks")
    private int gapWeeks;

    @Column(name = "least_weeks")
    private @Nullable Integer leastWeeks;

    @Column(name = "least_between")
    private @Nullable Integer leastBetween;

    @Column(name = "school_holidays")
    private boolean schoolHolidays;

    @Column(name = "in_august")
    private boolean inAugust;

    @Column(name = "twice_a_month")
    private boolean twiceAMonth;

    private boolean replan;

    private String passing = "";

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

    /**
     * @param passing members that pass this cycle
     * @param smallestKm road km between the two consecutive hosts that are nearest to each other; -1: there are no two
     */
    HostPlan(
            SeriesId series,
            PlanRequest request,
            Set<NetworkId> passing,
            List<HostPlanLine> lines,
            int smallestKm,
            Making making,
            String madeBy,
            Instant now) {
        this.seriesId = series.value();
        this.meetings = request.meetings();
        this.firstDay = request.firstDay();
        this.weekday = request.weekday();
        this.gapWeeks = request.gapWeeks();
        this.leastWeeks = request.leastWeeks();
        this.leastBetween = request.leastBetween();
        this.schoolHolidays = request.schoolHolidays();
        this.inAugust = request.inAugust();
        this.twiceAMonth = request.twiceAMonth();
        this.replan = request.replan();
        this.passing = NetworkNumbers.written(passing);
        this.lines.addAll(lines);
        this.smallestKm = smallestKm;
        this.making = making;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    void release(String who, Instant now) {
        releasedAt = now;
        releasedBy = who;
    }

    /** Takes the release back; the plan lies on the board again. */
    void recall() {
        releasedAt = null;
        releasedBy = null;
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

    public PlanRequest request() {
        return new PlanRequest(
                meetings,
                firstDay,
                weekday,
                gapWeeks,
                leastWeeks,
                leastBetween,
                schoolHolidays,
                inAugust,
                twiceAMonth,
                replan);
    }

    Set<NetworkId> passing() {
        return NetworkNumbers.read(passing);
    }

    public Making making() {
        return making;
    }

    public List<HostPlanLine> lines() {
        return List.copyOf(lines);
    }

    /** @throws PlanNotFound when there is no such line */
    HostPlanLine line(int position) {
        return lines.stream()
                .filter(line -> line.position() == position)
                .findFirst()
                .orElseThrow(() -> new PlanNotFound(id()));
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
