package org.reihum.audience;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.InvitationId;
import org.reihum.network.OrganisationId;
import org.reihum.network.PersonName;

/**
 * A letter on paper: to an invited person, or to a firm of which nobody may be mailed.
 *
 * @param invitation null for a firm
 * @param person null for a firm
 * @param address lines below the organisation's name; empty when none is known
 * @param language of the person
 * @param printedAt null as long as it was not printed; {@code printedBy} then too
 */
record PaperLetter(
        @Nullable InvitationId invitation,
        @Nullable PersonName person,
        @Nullable OrganisationId organisationId,
        String organisation,
        List<String> address,
        String language,
        @Nullable Instant printedAt,
        @Nullable String printedBy) {

    /** The lines below the name: those entered, or at least the municipality. */
    static List<String> lines(@Nullable String address, @Nullable String municipality) {
        return Stream.ofNullable(address == null ? municipality : address)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    boolean isPrinted() {
        return printedAt != null;
    }

    /** Whom it is for: the same for the same letter, whatever else is known of it. */
    String key() {
        return invitation == null ? "firm " + organisationId : "guest " + invitation;
    }
}
