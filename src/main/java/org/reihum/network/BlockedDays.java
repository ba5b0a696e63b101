package org.reihum.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which a network can not host (Sperrtage), both ends included. */
@Entity
@Table(name = "blocked_days")
public class BlockedDays {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "first_day")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Column(name = "last_day")
    private LocalDate lastDay = LocalDate.EPOCH;

    private String reason = "";

    protected BlockedDays() {}

    public BlockedDays(NetworkId network, LocalDate firstDay, LocalDate lastDay, String reason) {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("blocked days end before they begin: " + firstDay + " to " + lastDay);
        }
        this.networkId = network.value();
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.reason = reason;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public NetworkId network() {
        return new NetworkId(networkId);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public String reason() {
        return reason;
    }
}
