package org.reihum.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;

/** A member takes no part in its series for a while (setzt aus): it hosts nothing and its people are not invited. */
@Entity
public class Suspension {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private long seriesId;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "first_day")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Column(name = "back_on")
    private LocalDate backOn = LocalDate.EPOCH;

    private String reason = "";
    private String who = "";

    @Column(name = "entered_at")
    private Instant enteredAt = Instant.EPOCH;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_by")
    private String liftedBy = "";

    @Column(name = "lifted_because")
    private String liftedBecause = "";

    protected Suspension() {}

    /** @param backOn the first day on which it takes part again */
    public Suspension(
            SeriesId series,
            NetworkId network,
            LocalDate firstDay,
            LocalDate backOn,
            String reason,
            String who,
            Instant now) {
        if (!firstDay.isBefore(backOn)) {
            throw new IllegalArgumentException("a suspension ends before it begins: " + firstDay + " to " + backOn);
        }
        this.seriesId = series.value();
        this.networkId = network.value();
        this.firstDay = firstDay;
        this.backOn = backOn;
        this.reason = reason;
        this.who = who;
        this.enteredAt = now;
    }

    /** @param day from which it takes part again, before it was to; before the first day: as if never suspended */
    public void lift(LocalDate day, String because, String by, Instant now) {
        if (!day.isBefore(backOn)) {
            throw new IllegalArgumentException("it is back on " + backOn + " anyway");
        }
        backOn = day.isBefore(firstDay) ? firstDay : day;
        liftedAt = now;
        liftedBy = by;
        liftedBecause = because;
    }

    public boolean isLifted() {
        return liftedAt != null;
    }

    public String liftedBy() {
        return liftedBy;
    }

    public String liftedBecause() {
        return liftedBecause;
    }

    public NetworkId network() {
        return new NetworkId(networkId);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate backOn() {
        return backOn;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && day.isBefore(backOn);
    }

    public String reason() {
        return reason;
    }

    public String who() {
        return who;
    }
}
