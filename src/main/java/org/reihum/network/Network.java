package org.reihum.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A regional network. Its id is its identity: one name may be the beginning of another, and names change. */
@Entity
public class Network {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug = "";
    private String name = "";

    @Column(name = "short_name")
    private String shortName = "";

    private String region = "";

    @Column(name = "legal_form")
    private @Nullable String legalForm;

    private boolean funded;
    private @Nullable String email;
    private @Nullable String website;

    @Version
    private int version;

    protected Network() {}

    /** @param slug its part of public addresses, never changed: feeds are subscribed under it */
    public Network(String slug, NetworkProfile profile) {
        this.slug = slug;
        describe(profile);
    }

    public void describe(NetworkProfile profile) {
        name = profile.name();
        shortName = profile.shortName();
        region = profile.region();
        legalForm = profile.legalForm();
        funded = profile.funded();
        email = profile.email();
        website = profile.website();
    }

    public NetworkId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new NetworkId(id);
    }

    public NetworkProfile profile() {
        return new NetworkProfile(name, shortName, region, legalForm, funded, email, website);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    int version() {
        return version;
    }
}
