package org.reihum.handout;

/** What became of a file that was uploaded as a signed sheet. */
enum Filed {
    /** Its codes say which sheets it shows. */
    BY_CODE,
    /** Kept; which sheet it is has to be chosen. */
    NO_CODE,
    /** Its code is of another meeting, where it lies now. */
    ELSEWHERE,
    /** The same file is there. */
    ALREADY,
    /** Neither PDF nor JPEG nor PNG. */
    KIND
}
