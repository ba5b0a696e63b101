package org.reihum.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
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

    protected Organisation() {}

    /** @param circle the network in whose circle it works, or null */
    public Organisation(String name, OrganisationKind kind, @Nullable SizeClass sizeClass, @Nullable NetworkId circle) {
        this.name = name;
        this.nameKey = Spelling.key(name);
        this.kind = kind;
        this.sizeClass = sizeClass;
        this.networkId = circle == null ? null : circle.value();
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

    public Optional<SizeClass> sizeClass() {
        return Optional.ofNullable(sizeClass);
    }

    /** The network in whose circle it works. */
    public Optional<NetworkId> circle() {
        return Optional.ofNullable(networkId).map(NetworkId::new);
    }
}
