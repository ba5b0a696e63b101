package org.reihum.imports;

/** What became of a line. */
enum Outcome {
    ENTERED,
    CHANGED,
    UNCHANGED,
    /** Known, and its differences were not taken. */
    DIFFERING,
    BAD,
    LEFT_OUT
}
