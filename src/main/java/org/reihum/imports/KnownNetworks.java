package org.reihum.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;

/** The networks by whatever they are called. */
@Component
class KnownNetworks {

    private final Networks networks;

    KnownNetworks(Networks networks) {
        this.networks = networks;
    }

    /** By slug, short or full name, whole: one name may be the beginning of another. Two of one name are unknown. */
    Function<String, Optional<NetworkId>> byName() {
        Map<String, Optional<NetworkId>> byName = new HashMap<>();
        List<Network> all = networks.findAllByOrderByName();
        all.forEach(network -> Stream.of(network.slug(), network.shortName(), network.name())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(name -> byName.merge(name, Optional.of(network.id()), (one, other) -> Optional.empty())));
        return name -> byName.getOrDefault(name.toLowerCase(Locale.ROOT), Optional.empty());
    }

    /** As people write them: short and full. */
    List<String> names() {
        return networks.findAllByOrderByName().stream()
                .flatMap(network -> Stream.of(network.shortName(), network.name()))
                .distinct()
                .toList();
    }

    String name(NetworkId network) {
        return networks.get(network).shortName();
    }
}
