package org.reihum.planning;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.network.NetworkId;

/** A few networks in one column: their numbers, separated by commas. */
final class NetworkNumbers {

    private NetworkNumbers() {}

    static String written(Collection<NetworkId> networks) {
        return networks.stream()
                .map(network -> String.valueOf(network.value()))
                .sorted()
                .collect(Collectors.joining(","));
    }

    static Set<NetworkId> read(String written) {
        return Stream.of(written.split(","))
                .filter(number -> !number.isEmpty())
                .map(number -> new NetworkId(Long.parseLong(number)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
