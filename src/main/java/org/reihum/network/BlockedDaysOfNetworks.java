package org.reihum.network;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.Repository;

/** When which network can not host. */
public interface BlockedDaysOfNetworks extends Repository<BlockedDays, Long> {

    BlockedDays save(BlockedDays days);

    List<BlockedDays> findByNetworkIdOrderByFirstDay(long networkId);

    List<BlockedDays> findByLastDayGreaterThanEqualOrderByFirstDay(LocalDate day);

    void deleteByIdAndNetworkId(long id, long networkId);

    default List<BlockedDays> of(NetworkId network) {
        return findByNetworkIdOrderByFirstDay(network.value());
    }
}
