package org.reihum.mail;

/** Why no letter leaves at all. */
enum Obstacle {
    /** {@code spring.mail.host} is empty. */
    NO_SERVER,
    /** The first-run page was not filled in. */
    NO_LETTERHEAD
}
