package org.reihum.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A house in which a network can receive a meeting (Haus); lies in one of the network's places. */
@Entity
public class Venue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "place_id")
    private long placeId;

    private String name = "";
    private @Nullable String address;
    private @Nullable String directions;

    @Column(name = "step_free")
    private boolean stepFree;

    @Version
    private int version;

    protected Venue() {}

    public Venue(Place place, String name, @Nullable String directions, boolean stepFree) {
        this.networkId = place.network().value();
        describe(place, name, directions, stepFree);
    }

    /** @param address street and town, in one line; null when nobody has told it */
    public Venue at(@Nullable String address) {
        this.address = address;
        return this;
    }

    /** @param place one of the network's own */
    void describe(Place place, String name, @Nullable String directions, boolean stepFree) {
        this.placeId = place.id().value();
        this.name = name;
        this.directions = directions;
        this.stepFree = stepFree;
    }

    /** Whether it lies there and its name is written so, or alike. */
    boolean isCalled(String other, Place there) {
        return placeId == there.id().value() && Spelling.key(name).equals(Spelling.key(other));
    }

    public VenueId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new VenueId(id);
    }

    public NetworkId network() {
        return new NetworkId(networkId);
    }

    public PlaceId place() {
        return new PlaceId(placeId);
    }

    public String name() {
        return name;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable String directions() {
        return directions;
    }

    public boolean stepFree() {
        return stepFree;
    }

    public int version() {
        return version;
    }
}
