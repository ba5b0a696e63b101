package org.reihum.handout;

/** What came of typing a sheet back. */
sealed interface TypedBack {

    /**
     * @param entered are on the list by this sheet
     * @param matched had been noted at the door, and are counted once; their signature is noted now
     * @param takenBack are marked no more
     */
    record Done(int entered, int matched, int takenBack) implements TypedBack {}

    /**
     * Nothing more was stored from there on.
     *
     * @param why the name of what the list of the meeting says
     */
    record Refused(String why) implements TypedBack {}
}
