package org.reihum.attendance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationId;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.reihum.network.SizeClass;

/** Who came, as on the day; person and organisation are null for someone who is not in the register. */
public record Attendee(
        @Nullable PersonId person,
        String firstName,
        String lastName,
        @Nullable OrganisationId organisationId,
        String organisation,
        @Nullable SizeClass sizeClass,
        @Nullable NetworkId network,
        Function function) {

    public static Attendee of(PersonCard card) {
        return new Attendee(
                card.id(),
                card.name().firstName(),
                card.name().lastName(),
                card.organisationId(),
                card.organisation(),
                card.sizeClass(),
                card.networkId(),
                card.function());
    }

    /** Who is in no register. */
    private record Guest(String lastName, String firstName, String organisation) {}

    /**
     * Equal for one and the same person: by the register, and of guests who are in none, when name and organisation are the
     * same, whatever their capitals.
     */
    public Object identity() {
        return person != null ? person : new Guest(plain(lastName), plain(firstName), plain(organisation));
    }

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** "Stichtag, Olga". */
    public String name() {
        return firstName.isEmpty() ? lastName : lastName + ", " + firstName;
    }

    /** The same, for the network of somebody who is represented. */
    Attendee standingInFor(NetworkId represented) {
        return new Attendee(
                person, firstName, lastName, organisationId, organisation, sizeClass, represented, function);
    }

    /** A guest who is not in the register: represents no network unless one is named. */
    public static Attendee walkIn(String firstName, String lastName, String organisation, @Nullable NetworkId network) {
        return new Attendee(null, firstName, lastName, null, organisation, null, network, Function.GUEST);
    }
}
