package org.reihum.hosting;

/** What a network says to an offered date. */
enum Vote {
    YES,
    IF_NEED_BE,
    NO
}
