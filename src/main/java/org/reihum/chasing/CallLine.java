package org.reihum.chasing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.AskedGuest;
import org.reihum.network.PersonCard;

/**
 * Somebody to be called.
 *
 * @param network its short name; empty when there is none
 * @param notes the latest first
 */
record CallLine(AskedGuest guest, PersonCard person, String network, List<CallNote> notes) {

    public CallState state() {
        return CallState.of(guest);
    }

    /** "Firma Beispiel · Ulm". */
    public String belongsTo() {
        String firm = person.organisation();
        return Stream.of(firm, network)
                .filter(name -> !name.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    /** What a telephone dials; null without a number. */
    public @Nullable String dial() {
        String phone = person.contact().phone();
        // "(0)" is only dialled inside the country
        return phone == null ? null : "tel:" + phone.replace("(0)", "").replaceAll("[^+0-9]", "");
    }

    /** How the last call ended that had an end. */
    public Optional<CallMark> mark() {
        return notes.stream().map(CallNote::mark).filter(Objects::nonNull).findFirst();
    }

    public boolean done() {
        return mark().filter(CallMark.DONE::equals).isPresent();
    }

    public boolean canBeReminded() {
        return guest.reachable() && person.invitable();
    }
}
