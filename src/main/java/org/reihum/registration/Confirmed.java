package org.reihum.registration;

/** What became of confirming a sign-up. */
sealed interface Confirmed {

    /** @param next path of the person's answer page, or the page of the group */
    record Done(String next) implements Confirmed {}

    /** It was confirmed before: who comes again finds the link in the letter that followed, not here. */
    record Already() implements Confirmed {}

    /** The organisation has as many people as are allowed; nothing was stored. */
    record OrganisationFull(int limit) implements Confirmed {}

    /** Somebody else has signed up with this address; nothing was stored. */
    record AddressTaken() implements Confirmed {}

    /** The meeting has begun, is cancelled, or its sign-up was closed meanwhile; nothing was stored. */
    record Closed() implements Confirmed {}
}
