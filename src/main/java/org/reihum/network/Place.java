package org.reihum.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A town where a network sits or may host. State, holidays and distances are the place's, not the network's. */
@Entity
public class Place {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "network_id")
    private long networkId;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private FederalState state = FederalState.BW;

    private double latitude;
    private double longitude;
    private boolean seat;

    protected Place() {}

    /** @param seat whether it is the network's seat, from which distances are measured unless another is chosen */
    public Place(NetworkId network, String name, FederalState state, double latitude, double longitude, boolean seat) {
        this.networkId = network.value();
        this.name = name;
        this.state = state;
        this.latitude = latitude;
        this.longitude = longitude;
        this.seat = seat;
    }

    Place(NetworkId network, Spot spot, boolean seat) {
        this(network, spot.town(), spot.state(), spot.latitude(), spot.longitude(), seat);
    }

    void lies(Spot spot) {
        name = spot.town();
        state = spot.state();
        latitude = spot.latitude();
        longitude = spot.longitude();
    }

    public PlaceId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new PlaceId(id);
    }

    public NetworkId network() {
        return new NetworkId(networkId);
    }

    public String name() {
        return name;
    }

    /**
     * The town's part of public addresses: "fellbach-bw". Two networks with a place in one town share it; towns of one name in
     * two states do not.
     */
    public String slug() {
        return EnteringNetwork.slug(name)
                + "-"
                + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public FederalState state() {
        return state;
    }

    public double latitude() {
        return latitude;
    }

    public double longitude() {
        return longitude;
    }

    public boolean seat() {
        return seat;
    }
}
