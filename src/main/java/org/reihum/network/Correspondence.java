package org.reihum.network;

/** What is being written to people, as far as this room may know of it: implemented where invitations live. */
public interface Correspondence {

    /** Called in the transaction of the change, when a person has another address or represents another network. */
    void moved(PersonId person);
}
