package org.reihum.planning;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;

/** One stop of a plan: who hosts, on which day, and why. */
@Entity
@Table(name = "host_plan_line")
public class HostPlanLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int position;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "takes_place_on")
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "km_before")
    private @Nullable Integer kmBefore;

    private boolean pinned;

    @Column(name = "meeting_id")
    private @Nullable Long meetingId;

    @ElementCollection
    @CollectionTable(name = "host_plan_reason", joinColumns = @JoinColumn(name = "line_id"))
    @OrderColumn(name = "position")
    private List<PlanReason> reasons = new ArrayList<>();

    protected HostPlanLine() {}

    /** @param kmBefore road km from the host before; null for the first of all */
    public HostPlanLine(
            int position,
            NetworkId host,
            LocalDate day,
            @Nullable Integer kmBefore,
            boolean pinned,
            List<PlanReason> reasons) {
        this.position = position;
        this.networkId = host.value();
        this.day = day;
        this.kmBefore = kmBefore;
        this.pinned = pinned;
        this.reasons.addAll(reasons);
    }

    void becomes(MeetingId meeting) {
        meetingId = meeting.value();
    }

    /** Gives the line to another host; how the planner explained the old one does not hold any more. */
    void passTo(NetworkId host, @Nullable Integer kmBefore, List<PlanReason> reasons) {
        this.networkId = host.value();
        comesAfter(kmBefore, reasons);
    }

    /** The line before has another host now. */
    void comesAfter(@Nullable Integer kmBefore, List<PlanReason> reasons) {
        this.kmBefore = kmBefore;
        this.reasons.clear();
        this.reasons.addAll(reasons);
    }

    public int position() {
        return position;
    }

    public NetworkId host() {
        return new NetworkId(networkId);
    }

    public LocalDate day() {
        return day;
    }

    public OptionalInt kmBefore() {
        return kmBefore == null ? OptionalInt.empty() : OptionalInt.of(kmBefore);
    }

    /** Whether the organiser holds this line: the next proposal keeps it. */
    public boolean pinned() {
        return pinned;
    }

    public List<PlanReason> reasons() {
        return List.copyOf(reasons);
    }

    public Optional<MeetingId> meeting() {
        return Optional.ofNullable(meetingId).map(MeetingId::new);
    }
}
