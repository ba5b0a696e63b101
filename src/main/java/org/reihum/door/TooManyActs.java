package org.reihum.door;

/** One link sends more than a crowd at the door could do. */
class TooManyActs extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
