package org.reihum.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.reihum.network.RoomId;
import org.reihum.network.VenueId;

/** What the round decided in a meeting (Beschluss), and what it did to the next one. Withdrawn, it stays on record. */
@Entity
public class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    private String text = "";

    @Embedded
    private Votes votes = new Votes(0, 0, 0);

    @Column(name = "decided_at")
    private Instant decidedAt = Instant.EPOCH;

    private String who = "";

    @Column(name = "next_meeting_id")
    private @Nullable Long nextMeetingId;

    @Column(name = "made_it")
    private boolean madeIt;

    @Column(name = "host_network_id")
    private @Nullable Long hostNetworkId;

    @Column(name = "place_id")
    private @Nullable Long placeId;

    @Column(name = "day_before")
    private @Nullable LocalDate dayBefore;

    @Column(name = "host_before")
    private @Nullable Long hostBefore;

    @Column(name = "place_before")
    private @Nullable Long placeBefore;

    @Column(name = "venue_before")
    private @Nullable Long venueBefore;

    @Column(name = "room_before")
    private @Nullable Long roomBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "layout_before")
    private @Nullable Layout layoutBefore;

    @Column(name = "answer_by_before")
    private @Nullable LocalDate answerByBefore;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Version
    private int version;

    protected Decision() {}

    public Decision(MeetingId meeting, String text, Votes votes, String who, Instant now) {
        this.meetingId = meeting.value();
        this.text = text;
        this.votes = votes;
        this.who = who;
        this.decidedAt = now;
    }

    /** It put that meeting on the calendar. */
    void makes(MeetingId next, NetworkId host, PlaceId place) {
        madeIt = true;
        concerns(next, host, place);
    }

    /** It changed that meeting, which stood as given before. */
    void changes(MeetingId next, NetworkId host, PlaceId place, MeetingDetails before) {
        concerns(next, host, place);
        House house = before.house();
        dayBefore = before.day();
        answerByBefore = before.answerBy();
        hostBefore = before.host().value();
        placeBefore = before.place().value();
        venueBefore = house.venue() == null ? null : house.venue().value();
        roomBefore = house.room() == null ? null : house.room().value();
        layoutBefore = house.layout();
    }

    private void concerns(MeetingId next, NetworkId host, PlaceId place) {
        nextMeetingId = next.value();
        hostNetworkId = host.value();
        placeId = place.value();
    }

    /** Whether the meeting still is where the decision has put it. */
    boolean stillHolds(MeetingDetails now) {
        return hostNetworkId != null
                && placeId != null
                && now.host().value() == hostNetworkId
                && now.place().value() == placeId;
    }

    /** How the meeting that it changed stood before; empty when it made it. */
    Optional<MeetingDetails> restored(MeetingDetails now) {
        if (hostBefore == null || placeBefore == null) {
            return Optional.empty();
        }
        House house = new House(
                venueBefore == null ? null : new VenueId(venueBefore),
                roomBefore == null ? null : new RoomId(roomBefore),
                layoutBefore);
        return Optional.of(now.hosted(new HostAt(new NetworkId(hostBefore), new PlaceId(placeBefore), house))
                .on(dayBefore, answerByBefore));
    }

    void withdraw(String by, Instant now) {
        withdrawnAt = now;
        withdrawnBy = by;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    public String text() {
        return text;
    }

    public Votes votes() {
        return votes;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String who() {
        return who;
    }

    public Optional<MeetingId> next() {
        return Optional.ofNullable(nextMeetingId).map(MeetingId::new);
    }

    public boolean madeIt() {
        return madeIt;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public Optional<String> withdrawnBy() {
        return Optional.ofNullable(withdrawnBy);
    }
}
