package org.reihum.registration;

/** One source sends more forms than a whole office would. */
class TooManyPosts extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
