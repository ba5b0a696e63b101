package org.reihum.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.reihum.network.RoomId;
import org.reihum.network.VenueId;

/**
 * A meeting of a series. Keeps its UID for life; its SEQUENCE moves when the meeting changes, never on an answer (RFC
 * 5546, 2.1.4). Stores local time and zone, so that plans survive changes of the clock rules.
 */
@Entity
public class Meeting {

    private static final Duration NOTICEABLE = Duration.ofMinutes(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private long seriesId;

    private int number;
    private String uid = "";
    private int sequence;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.PROVISIONAL;

    @Column(name = "takes_place_on")
    private @Nullable LocalDate day;

    @Column(name = "begins_at")
    private LocalTime beginsAt = LocalTime.MIDNIGHT;

    @Column(name = "ends_at")
    private LocalTime endsAt = LocalTime.MIDNIGHT;

    private String zone = "";
    private String topic = "";

    @Column(name = "host_network_id")
    private long hostNetworkId;

    @Column(name = "place_id")
    private long placeId;

    @Column(name = "venue_id")
    private @Nullable Long venueId;

    @Column(name = "room_id")
    private @Nullable Long roomId;

    @Enumerated(EnumType.STRING)
    private @Nullable Layout layout;

    @Column(name = "answer_by")
    private @Nullable LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private Online.Mode mode = Online.Mode.ON_SITE;

    @Column(name = "online_link")
    private @Nullable String onlineLink;

    @Column(name = "organizer_name")
    private @Nullable String organizerName;

    @Column(name = "organizer_email")
    private @Nullable String organizerEmail;

    @Column(name = "organizer_tokens")
    private boolean organizerTokens;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Version
    private int version;

    protected Meeting() {}

    Meeting(Series series, int number, String uid, MeetingDetails details, Instant now) {
        this.seriesId = series.id().value();
        this.number = number;
        this.uid = uid;
        this.zone = series.zone().getId();
        take(details, now);
    }

    /** How deep the change to those details would cut. */
    Change differenceTo(MeetingDetails next, List<AgendaLine> agenda) {
        MeetingDetails now = details(agenda);
        if (now.equals(next)) {
            return Change.NONE;
        }
        boolean moved = !Objects.equals(now.day(), next.day())
                || !now.place().equals(next.place())
                || noticeable(now.beginsAt(), next.beginsAt())
                || noticeable(now.endsAt(), next.endsAt())
                || now.online().only() != next.online().only();
        if (moved) {
            return Change.MOVED;
        }
        return Objects.equals(now.house().venue(), next.house().venue()) ? Change.DETAILS : Change.HOUSE;
    }

    private static boolean noticeable(LocalTime before, LocalTime after) {
        return Duration.between(before, after).abs().compareTo(NOTICEABLE) >= 0;
    }

    void change(MeetingDetails details, Change depth, Instant now) {
        if (state == MeetingState.CANCELLED) {
            throw new IllegalStateException("a cancelled meeting is not changed any more");
        }
        take(details, now);
        countUp(depth);
    }

    /** Whether it is still provisional, and has a day that can be promised. */
    boolean canBeConfirmed() {
        return state == MeetingState.PROVISIONAL && day != null;
    }

    void confirm(Instant now) {
        if (!canBeConfirmed()) {
            throw new IllegalStateException(
                    "only a provisional meeting with a day is confirmed, not one that is " + state);
        }
        state = MeetingState.CONFIRMED;
        changedAt = now;
        countUp(Change.CONFIRMED);
    }

    void cancel(Instant now) {
        if (state == MeetingState.CANCELLED) {
            throw new IllegalStateException("cancelled already");
        }
        state = MeetingState.CANCELLED;
        changedAt = now;
        countUp(Change.CANCELLED);
    }

    /** What is over is on record as it was; whoever reads the feed gets the newer version. */
    void correct(MeetingDetails details, List<AgendaLine> agenda, MeetingState other, Instant now) {
        Change depth = state == other ? differenceTo(details, agenda) : Change.CANCELLED;
        take(details, now);
        state = other;
        countUp(depth);
    }

    private void countUp(Change depth) {
        if (depth.countsAsNewVersion()) {
            sequence++;
        }
    }

    private void take(MeetingDetails details, Instant now) {
        day = details.day();
        beginsAt = details.beginsAt();
        endsAt = details.endsAt();
        hostNetworkId = details.host().value();
        placeId = details.place().value();
        topic = details.topic();
        answerBy = details.answerBy();
        House house = details.house();
        venueId = house.venue() == null ? null : house.venue().value();
        roomId = house.room() == null ? null : house.room().value();
        layout = house.layout();
        mode = details.online().mode();
        onlineLink = details.online().link();
        changedAt = now;
    }

    /**
     * Fixes the calendar organiser at the first publication; later calls change nothing.
     *
     * @param tokens whether each invitation has an address of its own within that mailbox
     */
    public void publishAs(String name, String email, boolean tokens) {
        if (organizerEmail == null) {
            organizerName = name;
            organizerEmail = email;
            organizerTokens = tokens;
        }
    }

    MeetingDetails details(List<AgendaLine> agenda) {
        return new MeetingDetails(
                day, beginsAt, endsAt, host(), new PlaceId(placeId), house(), topic, answerBy, agenda, online());
    }

    private Online online() {
        return new Online(mode, onlineLink);
    }

    private House house() {
        return new House(
                venueId == null ? null : new VenueId(venueId), roomId == null ? null : new RoomId(roomId), layout);
    }

    /** When it begins; null while the day is open. */
    public @Nullable Instant begins() {
        return day == null ? null : day.atTime(beginsAt).atZone(zone()).toInstant();
    }

    public MeetingId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new MeetingId(id);
    }

    public SeriesId series() {
        return new SeriesId(seriesId);
    }

    NetworkId host() {
        return new NetworkId(hostNetworkId);
    }

    public MeetingState state() {
        return state;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public @Nullable RoomId room() {
        return roomId == null ? null : new RoomId(roomId);
    }

    public @Nullable Layout layout() {
        return layout;
    }

    public int sequence() {
        return sequence;
    }

    int number() {
        return number;
    }

    int version() {
        return version;
    }

    /** Sets what was so before Reihum knew the meeting: used when records of earlier years are taken over. */
    public void recordAs(MeetingState state, int sequence, Instant changedAt) {
        this.state = state;
        this.sequence = sequence;
        this.changedAt = changedAt;
    }
}
