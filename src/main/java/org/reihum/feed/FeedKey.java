package org.reihum.feed;

import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;

/**
 * Which calendar is meant.
 *
 * @param name the slug, or the id of whose calendar a secret opens
 * @param secret which of its secret addresses it is asked for under, counted from 1; 0 for a public one
 */
record FeedKey(FeedKind kind, String name, int secret) {

    static FeedKey open(FeedKind kind, String slug) {
        return new FeedKey(kind, slug, 0);
    }

    static FeedKey of(PersonId person, int secret) {
        return new FeedKey(FeedKind.PERSON, Long.toString(person.value()), secret);
    }

    static FeedKey of(NetworkId network, int secret) {
        return new FeedKey(FeedKind.NETWORK_INSIDE, Long.toString(network.value()), secret);
    }

    long id() {
        return Long.parseLong(name);
    }
}
