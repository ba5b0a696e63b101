package org.reihum.network;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person with employer, represented network and function as they were on one day.
 *
 * @param invitable active and not taken off the invitations
 */
public record PersonCard(
        PersonId id,
        PersonName name,
        Contact contact,
        boolean invitable,
        @Nullable OrganisationId organisationId,
        String organisation,
        @Nullable SizeClass sizeClass,
        @Nullable NetworkId networkId,
        String network,
        Function function) {

    /** The network the person represents, if any. */
    public Optional<NetworkId> represents() {
        return Optional.ofNullable(networkId);
    }
}
