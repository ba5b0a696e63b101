package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonCard;

/** The network that a seat counts for, because seats are kept for networks: the own one, or that of who is represented. */
@Embeddable
class CountedFor {

    @Column(name = "network_id")
    private @Nullable Long networkId;

    private boolean manager;

    @Column(name = "stands_in_for")
    private @Nullable Long standsInFor;

    /** Takes the network that the person represents now. */
    void own(PersonCard guest) {
        networkId = guest.represents().map(NetworkId::value).orElse(null);
        manager = networkId != null
                && (guest.function() == Function.NETWORK_MANAGER || guest.function() == Function.DEPUTY);
    }

    void standInFor(InvitationId other, CountedFor theirs) {
        standsInFor = other.value();
        networkId = theirs.networkId;
        manager = theirs.manager;
    }

    void standInForNobody(PersonCard self) {
        standsInFor = null;
        own(self);
    }

    Optional<NetworkId> network() {
        return Optional.ofNullable(networkId).map(NetworkId::new);
    }

    boolean manager() {
        return manager;
    }

    Optional<InvitationId> standsInFor() {
        return Optional.ofNullable(standsInFor).map(InvitationId::new);
    }
}
