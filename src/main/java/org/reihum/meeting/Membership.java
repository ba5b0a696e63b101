package org.reihum.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;

/** A network takes part in a series, and in its rotation, from one day to another. */
@Entity
public class Membership {

    public static final int MOST_SHARE = 9;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private long seriesId;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "valid_from")
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private int share = 1;

    protected Membership() {}

    public Membership(SeriesId series, NetworkId network, LocalDate from) {
        this.seriesId = series.value();
        this.networkId = network.value();
        this.validFrom = from;
    }

    void endBefore(LocalDate day) {
        validTo = day.minusDays(1);
    }

    /** Whether it is over by that day. */
    boolean endsBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    void takes(int share) {
        if (share < 1 || share > MOST_SHARE) {
            throw new IllegalArgumentException("a share of " + share);
        }
        this.share = share;
    }

    /** How many turns it takes for one of a member of share 1: from 1 to {@link #MOST_SHARE}. */
    public int share() {
        return share;
    }

    public NetworkId network() {
        return new NetworkId(networkId);
    }

    public LocalDate since() {
        return validFrom;
    }

    /** Whether the network took part on that day; whether it was suspended then is another question. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
