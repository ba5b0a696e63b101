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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.reihum.rotation.Code;

/** One stop of a plan: who hosts, where, on which day, and why. */
@Entity
@Table(name = "host_plan_line")
public class HostPlanLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int position;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "place_id")
    private @Nullable Long placeId;

    @Column(name = "takes_place_on")
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "km_before")
    private @Nullable Integer kmBefore;

    private boolean pinned;

    private String excluded = "";

    @Column(name = "co_host_id")
    private @Nullable Long coHostId;

    @Column(name = "override_reason")
    private String overrideReason = "";

    @Column(name = "meeting_id")
    private @Nullable Long meetingId;

    @Column(name = "was_network_id")
    private @Nullable Long wasNetworkId;

    @Column(name = "was_place_id")
    private @Nullable Long wasPlaceId;

    @Column(name = "was_on")
    private @Nullable LocalDate wasOn;

    @ElementCollection
    @CollectionTable(name = "host_plan_reason", joinColumns = @JoinColumn(name = "line_id"))
    @OrderColumn(name = "position")
    private List<PlanReason> reasons = new ArrayList<>();

    protected HostPlanLine() {}

    /**
     * @param place null: the seat of the host
     * @param kmBefore road km from the host before; null for the first of all
     */
    HostPlanLine(
            int position,
            NetworkId host,
            @Nullable PlaceId place,
            LocalDate day,
            @Nullable Integer kmBefore,
            LineWish wish,
            List<PlanReason> reasons) {
        this.position = position;
        this.networkId = host.value();
        this.placeId = place == null ? null : place.value();
        this.day = day;
        this.kmBefore = kmBefore;
        this.pinned = wish.held();
        this.excluded = NetworkNumbers.written(wish.excluded());
        this.coHostId = wish.coHost().map(NetworkId::value).orElse(null);
        this.overrideReason = wish.overrideReason();
        this.meetingId = wish.meeting().map(MeetingId::value).orElse(null);
        this.reasons.addAll(reasons);
    }

    void becomes(MeetingId meeting) {
        meetingId = meeting.value();
    }

    /** Remembers how the meeting stood, so that the release can be taken back. */
    void replaces(MeetingDetails before) {
        wasNetworkId = before.host().value();
        wasPlaceId = before.place().value();
        wasOn = before.day();
    }

    /** The meeting is gone again, since the release was taken back. */
    void forgetsMeeting() {
        meetingId = null;
    }

    Optional<Was> was() {
        return wasNetworkId == null || wasPlaceId == null
                ? Optional.empty()
                : Optional.of(new Was(new NetworkId(wasNetworkId), new PlaceId(wasPlaceId), wasOn));
    }

    /** How a released meeting stood before this plan changed it. */
    record Was(NetworkId host, PlaceId place, @Nullable LocalDate day) {}

    /** Gives the line to another host; how the planner explained the old one does not hold any more. */
    void passTo(NetworkId host, @Nullable Integer kmBefore, List<PlanReason> reasons) {
        this.networkId = host.value();
        this.placeId = null;
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

    /** Empty: the seat of the host. */
    Optional<PlaceId> place() {
        return Optional.ofNullable(placeId).map(PlaceId::new);
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

    /** What the organiser wants of this line, whoever hosts it. */
    LineWish wish() {
        return new LineWish(pinned, excluded(), coHost(), overrideReason, meeting());
    }

    Set<NetworkId> excluded() {
        return NetworkNumbers.read(excluded);
    }

    Optional<NetworkId> coHost() {
        return Optional.ofNullable(coHostId).map(NetworkId::new);
    }

    String overrideReason() {
        return overrideReason;
    }

    /** Whether something speaks against its day that does not rule it out. */
    boolean warned() {
        return reasons.stream().anyMatch(reason -> reason.code().equals(Code.WARNED.name()));
    }

    public List<PlanReason> reasons() {
        return List.copyOf(reasons);
    }

    /** The meeting it became, or the released one that it plans anew. */
    public Optional<MeetingId> meeting() {
        return Optional.ofNullable(meetingId).map(MeetingId::new);
    }
}
