package org.reihum.hosting;

import java.util.Locale;
import java.util.Optional;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;

/**
 * A network as it is asked to host: by the person who manages it, else by its mailbox.
 *
 * @param person empty when the mailbox is asked; {@code name} is then the network's
 * @param city its seat
 */
record Candidate(
        NetworkId network, String city, Optional<PersonId> person, PersonName name, String address, Locale language) {}
