package org.reihum.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rooms of the venues. */
public interface Rooms extends Repository<Room, Long> {

    Room save(Room room);

    Optional<Room> findById(long id);

    List<Room> findByVenueIdInOrderByName(Collection<Long> venueIds);

    List<Room> findAllByOrderByName();

    @Query("select r from Room r join Venue v on v.id = r.venueId where v.networkId = :networkId order by r.name, r.id")
    List<Room> ofNetwork(long networkId);

    /** The rooms of that house, by name. */
    default List<Room> of(VenueId venue) {
        return findByVenueIdInOrderByName(List.of(venue.value()));
    }

    /** @throws NotInRegister when there is no such room */
    default Room get(RoomId id) {
        return findById(id.value()).orElseThrow(() -> new NotInRegister(id));
    }
}
