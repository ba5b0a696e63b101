package org.reihum.feed;

/**
 * How a calendar stands at the moment it is asked for.
 *
 * @param version another whenever anything it shows has changed
 * @param secret the number of the secret address in force; 0 when it has none or is switched off
 */
record FeedStand(String version, int secret) {

    boolean isOpenUnder(FeedKey key) {
        return key.secret() == secret;
    }
}
