package org.reihum.hosting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Addressee;
import org.reihum.network.NetworkId;

/** That a network was asked by a poll, to whom the letter went, and what was said to each date. */
@Entity
class PollAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "date_poll_id")
    private long pollId;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "link_version")
    private int linkVersion;

    @Column(name = "written_name")
    private String writtenName = "";

    @Column(name = "written_address")
    private String writtenAddress = "";

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private String answeredBy = "";

    @ElementCollection
    @CollectionTable(name = "date_vote", joinColumns = @JoinColumn(name = "poll_answer_id"))
    @MapKeyColumn(name = "offered_date_id")
    @Column(name = "vote")
    @Enumerated(EnumType.STRING)
    private Map<Long, Vote> votes = new HashMap<>();

    @Version
    private int version;

    protected PollAnswer() {}

    PollAnswer(DatePoll poll, Addressee to) {
        this.pollId = poll.id();
        this.networkId = to.network().value();
        this.writtenName = to.name();
        this.writtenAddress = to.address();
    }

    void vote(Map<Long, Vote> said, String who, Instant now) {
        votes.clear();
        votes.putAll(said);
        answeredAt = now;
        answeredBy = who;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    long pollId() {
        return pollId;
    }

    NetworkId network() {
        return new NetworkId(networkId);
    }

    int linkVersion() {
        return linkVersion;
    }

    public String writtenName() {
        return writtenName;
    }

    public String writtenAddress() {
        return writtenAddress;
    }

    public boolean answered() {
        return answeredAt != null;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Map<Long, Vote> votes() {
        return Map.copyOf(votes);
    }
}
