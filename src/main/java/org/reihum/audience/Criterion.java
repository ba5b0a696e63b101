package org.reihum.audience;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;

/**
 * One thing chosen.
 *
 * @param chosen number of a network, name of a function or history, trade or municipality as written
 */
@Embeddable
record Criterion(@Enumerated(EnumType.STRING) Kind kind, String chosen) {

    enum Kind {
        NETWORK,
        FUNCTION,
        TRADE,
        MUNICIPALITY,
        HISTORY;

        /** The name of the field that chooses it. */
        String inAddresses() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
