package org.reihum.testing;

/** One letter of each kind that a room writes, in German and English, into the outbox of an otherwise empty database. */
public interface LetterSamples {

    void write();
}
