package org.reihum.feed;

/** What was done to a secret address, for the page that follows: in its address, because a personal page has no session. */
enum SecretDone {
    RENEWED,
    OFF
}
