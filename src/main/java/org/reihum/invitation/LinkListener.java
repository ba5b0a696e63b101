package org.reihum.invitation;

import org.reihum.network.PersonId;

/** What a room that has given a person addresses of its own does when the personal link stops: they stop with it. */
public interface LinkListener {

    /** Called within the transaction that gives the new link. */
    void renewed(PersonId person);
}
