package org.reihum.network;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The towns of all networks: each has one seat and may have further places. */
public interface Places extends Repository<Place, Long> {

    Place save(Place place);

    Optional<Place> findById(long id);

    List<Place> findAllByOrderByName();

    List<Place> findByNetworkIdOrderBySeatDescName(long networkId);

    List<Place> findBySeatTrue();

    boolean existsByNetworkIdAndName(long networkId, String name);

    /** @throws NotInRegister when there is no such place */
    default Place get(PlaceId id) {
        return findById(id.value()).orElseThrow(() -> new NotInRegister(id));
    }

    /** The network's places, its seat first. */
    default List<Place> of(NetworkId network) {
        return findByNetworkIdOrderBySeatDescName(network.value());
    }
}
