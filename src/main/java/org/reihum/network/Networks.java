package org.reihum.network;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The register of the networks. */
public interface Networks extends Repository<Network, Long> {

    Network save(Network network);

    Optional<Network> findById(long id);

    Optional<Network> findBySlug(String slug);

    List<Network> findAllByOrderByName();

    boolean existsBySlug(String slug);

    /** All of them, as a German list is sorted: "bwcon" stands before "CyberForum", whatever the database makes of it. */
    default List<Network> byName() {
        Collator german = Collator.getInstance(Locale.GERMAN);
        return findAllByOrderByName().stream()
                .sorted(Comparator.comparing(Network::shortName, german::compare))
                .toList();
    }

    /** @throws NotInRegister when there is no such network */
    default Network get(NetworkId id) {
        return findById(id.value()).orElseThrow(() -> new NotInRegister(id));
    }
}
