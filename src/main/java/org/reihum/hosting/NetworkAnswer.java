package org.reihum.hosting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Addressee;
import org.reihum.network.NetworkId;

/** That a network was asked by a round letter, to whom the letter went, and what was answered. */
@Entity
class NetworkAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "round_letter_id")
    private long letterId;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "link_version")
    private int linkVersion;

    @Column(name = "written_name")
    private String writtenName = "";

    @Column(name = "written_address")
    private String writtenAddress = "";

    private int reminders;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private String answeredBy = "";

    @Column(name = "by_telephone")
    private boolean byTelephone;

    @Column(name = "rooms_confirmed_at")
    private @Nullable Instant roomsConfirmedAt;

    private String weekdays = "";
    private String wishes = "";
    private boolean passes;

    @Column(name = "pass_reason")
    private String passReason = "";

    @ElementCollection
    @CollectionTable(name = "wished_days", joinColumns = @JoinColumn(name = "network_answer_id"))
    @OrderColumn(name = "position")
    private List<WishedDays> spans = new ArrayList<>();

    @Version
    private int version;

    protected NetworkAnswer() {}

    NetworkAnswer(RoundLetter letter, NetworkId network) {
        this.letterId = letter.id();
        this.networkId = network.value();
    }

    /** Links in earlier letters stay good for the same mailbox only. */
    void writtenTo(Addressee addressee) {
        if (!writtenAddress.isEmpty() && !writtenAddress.equals(addressee.address())) {
            linkVersion++;
        }
        writtenName = addressee.name();
        writtenAddress = addressee.address();
    }

    void remind(Addressee addressee) {
        writtenTo(addressee);
        reminders++;
    }

    void answer(NetworkWishes said, Signature signature) {
        weekdays = said.weekdays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
        wishes = said.words();
        passes = said.passes();
        passReason = said.passReason();
        spans.clear();
        spans.addAll(said.spans());
        sign(signature);
    }

    void confirmRooms(boolean right, Signature signature) {
        if (!right) {
            roomsConfirmedAt = null;
        } else if (roomsConfirmedAt == null) {
            roomsConfirmedAt = signature.at();
        }
        sign(signature);
    }

    private void sign(Signature signature) {
        answeredAt = signature.at();
        answeredBy = signature.who();
        byTelephone = signature.byTelephone();
    }

    public NetworkWishes wishes() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(weekdays.split(","))
                .filter(name -> !name.isEmpty())
                .map(DayOfWeek::valueOf)
                .forEach(days::add);
        return new NetworkWishes(days, List.copyOf(spans), wishes, passes, passReason);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    long letterId() {
        return letterId;
    }

    public NetworkId network() {
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

    public int reminders() {
        return reminders;
    }

    /** Whether there was an address to write to. */
    boolean written() {
        return !writtenAddress.isEmpty();
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

    public boolean byTelephone() {
        return byTelephone;
    }

    public boolean roomsConfirmed() {
        return roomsConfirmedAt != null;
    }

    public int version() {
        return version;
    }
}
