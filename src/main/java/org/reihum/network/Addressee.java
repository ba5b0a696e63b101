package org.reihum.network;

import java.util.Locale;
import java.util.Optional;

/**
 * Whom a letter to a network goes to.
 *
 * @param person its manager; empty for the network's mailbox
 * @param name of the person, or of the network
 * @param address empty when neither has one
 */
public record Addressee(
        NetworkId network,
        String networkName,
        Optional<PersonName> person,
        String name,
        String address,
        Locale language) {

    public boolean reachable() {
        return !address.isEmpty();
    }
}
