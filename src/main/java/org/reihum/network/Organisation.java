package org.reihum.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a person works for: a firm, a university, a network's office, a chamber, a ministry. */
@Entity
public class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";

    /** The name as {@link Spelling} evens it out, to be found by. */
    @Column(name = "name_key")
    private @Nullable String nameKey;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind = OrganisationKind.COMPANY;

    @Enumerated(EnumType.STRING)
    @Column(name = "size_class")
    private @Nullable SizeClass sizeClass;

    @Column(name = "network_id")
    private @Nullable Long networkId;

    private @Nullable String trade;
    private @Nullable String municipality;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String address;

    @Version
    private int version;

    protected Organisation() {}

    /** @param circle the network in whose circle it works, or null */
    public Organisation(String name, OrganisationKind kind, @Nullable SizeClass sizeClass, @Nullable NetworkId circle) {
        this(new OrganisationProfile(name, kind, sizeClass, null, null, null, null, null), circle);
    }

    /** @param circle the network in whose circle it works, or null */
    public Organisation(OrganisationProfile profile, @Nullable NetworkId circle) {
        describe(profile);
        workIn(circle);
    }

    final void describe(OrganisationProfile profile) {
        name = profile.name();
        nameKey = Spelling.key(name);
        kind = profile.kind();
        sizeClass = profile.sizeClass();
        trade = profile.trade();
        municipality = profile.municipality();
        email = profile.email();
        phone = profile.phone();
        address = profile.address();
    }

    final void workIn(@Nullable NetworkId circle) {
        networkId = circle == null ? null : circle.value();
    }

    void isOfSize(SizeClass size) {
        sizeClass = size;
    }

    public OrganisationId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new OrganisationId(id);
    }

    public String name() {
        return name;
    }

    public OrganisationProfile profile() {
        return new OrganisationProfile(name, kind, sizeClass, trade, municipality, email, phone, address);
    }

    int version() {
        return version;
    }

    public Optional<SizeClass> sizeClass() {
        return Optional.ofNullable(sizeClass);
    }

    /** The network in whose circle it works. */
    public Optional<NetworkId> circle() {
        return Optional.ofNullable(networkId).map(NetworkId::new);
    }
}
