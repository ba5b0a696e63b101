package org.reihum.planning;

/** What can be wrong at a place in a roster file; the comment lists what to fill in. */
enum FileFlaw {
    /** Line, column. */
    NOT_JSON,
    /** Most bytes. */
    TOO_LARGE,
    OBJECT_MISSING,
    LIST_MISSING,
    TEXT_MISSING,
    WHOLE_NUMBER_MISSING,
    YES_OR_NO_MISSING,
    DATE_MISSING,
    /** What is expected instead. */
    OTHER_FORMAT,
    /** Most characters. */
    TEXT_TOO_LONG,
    /** Least, most, what stands there. */
    NUMBER_OUT_OF_RANGE,
    /** Least, most, how many there are. */
    LIST_LENGTH,
    /** What stands there. */
    NO_DATE,
    /** What stands there. */
    NO_WEEKDAY,
    /** The id. */
    UNKNOWN_LOCATION,
    /** What is there twice. */
    TWICE,
    /** How many are expected, how many there are. */
    NOT_SQUARE,
    DIAGONAL,
    ENDS_BEFORE_IT_BEGINS,
    WEIGHTS_TOO_LARGE
}
