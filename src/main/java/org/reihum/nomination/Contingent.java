package org.reihum.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.reihum.mail.MailingId;
import org.reihum.network.Addressee;
import org.reihum.network.NetworkId;

/** How many guests one network may name for one meeting (Kontingent), and whom the letter about it went to. */
@Entity
@Table(name = "nomination_contingent")
class Contingent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "opening_id")
    private long openingId;

    @Column(name = "network_id")
    private long networkId;

    private int quota;

    @Column(name = "link_version")
    private int linkVersion = 1;

    @Column(name = "written_name")
    private String writtenName = "";

    @Column(name = "written_address")
    private String writtenAddress = "";

    @Column(name = "mailing_id")
    private @Nullable Long mailingId;

    @Version
    private int version;

    protected Contingent() {}

    Contingent(Opening opening, Addressee to, int quota) {
        this.openingId = opening.id();
        this.networkId = to.network().value();
        this.writtenName = to.name();
        this.writtenAddress = to.address();
        this.quota = quota;
    }

    /** By the same act as the letters of that mailing, whether one of them went to this network or not. */
    void askedWith(MailingId mailing) {
        mailingId = mailing.value();
    }

    void allow(int guests) {
        quota = guests;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    long openingId() {
        return openingId;
    }

    public NetworkId network() {
        return new NetworkId(networkId);
    }

    public int quota() {
        return quota;
    }

    int linkVersion() {
        return linkVersion;
    }

    /** The manager, or the network itself. */
    public String writtenName() {
        return writtenName;
    }

    public String writtenAddress() {
        return writtenAddress;
    }
}
