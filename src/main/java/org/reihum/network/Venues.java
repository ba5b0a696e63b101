package org.reihum.network;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The houses that can receive a meeting. */
public interface Venues extends Repository<Venue, Long> {

    Venue save(Venue venue);

    Optional<Venue> findById(long id);

    List<Venue> findByNetworkIdOrderByName(long networkId);

    List<Venue> findByPlaceId(long placeId);

    List<Venue> findAllByOrderByName();

    /** Counts a change of the venue's rooms as a change of the venue, for those who have it open in a form. */
    @Modifying
    @Query("update versioned Venue v set v.name = v.name where v.id = :id")
    void touch(long id);

    /** @throws NotInRegister when there is no such venue */
    default Venue get(VenueId id) {
        return findById(id.value()).orElseThrow(() -> new NotInRegister(id));
    }

    default List<Venue> of(NetworkId network) {
        return findByNetworkIdOrderByName(network.value());
    }
}
