package org.reihum.paper;

/** What became of an uploaded template. */
public sealed interface WordReading {

    record Read(WordTemplate template) implements WordReading {}

    record Refused(Reason reason) implements WordReading {}

    enum Reason {
        /** Above {@link WordPackage#MOST_OCTETS}. */
        TOO_LARGE,
        /** No DOCX: another kind of file, an old .doc, one with a password, or a broken one. */
        NO_WORD,
        /** Unpacks to far more than a document would. */
        BOMB,
        /** Macros, controls, or another program's object. */
        ACTIVE,
        /** Shows what lies elsewhere, which whoever opens it would fetch. */
        FETCHES,
        /** More elements than there is room for, or nested deeper than any document. */
        TOO_DEEP,
        /** Filling it went wrong, for a reason that nobody has thought of. */
        UNFILLABLE
    }
}
