package org.reihum.network;

import java.util.Locale;
import java.util.Optional;

/**
 * Whom a letter to a network goes to.
 *
 * @param id of its manager or deputy; empty for the network's mailbox, as is {@code person}
 * @param name of the person, or of the network
 * @param address empty when neither has one
 */
public record Addressee(
        NetworkId network,
        String networkName,
        Optional<PersonId> id,
        Optional<PersonName> person,
        String name,
        String address,
        Locale language) {

    public boolean reachable() {
        return !address.isEmpty();
    }
}
