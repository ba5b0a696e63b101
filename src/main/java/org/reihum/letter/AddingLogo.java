package org.reihum.letter;

/** What became of a picture that was to be a logo. */
enum AddingLogo {
    ADDED,
    /** No PNG or JPEG, or not what its extension says. */
    NO_PICTURE,
    /** More bytes than a logo may have. */
    TOO_LARGE,
    /** More pixels than a logo may have. */
    TOO_WIDE,
    /** The series has as many as letters show. */
    FULL
}
