package org.reihum.network;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The register of the networks. */
public interface Networks extends Repository<Network, Long> {

    Network save(Network network);

    Optional<Network> findById(long id);

    Optional<Network> findBySlug(String slug);

    List<Network> findAllByOrderByName();

    boolean existsBySlug(String slug);

    /** @throws NotInRegister when there is no such network */
    default Network get(NetworkId id) {
        return findById(id.value()).orElseThrow(() -> new NotInRegister(id));
    }
}
