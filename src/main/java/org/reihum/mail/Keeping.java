package org.reihum.mail;

/** What became of a file that somebody handed over to go with letters. */
public sealed interface Keeping {

    /** It is kept; the same content is kept once. */
    record Kept(Enclosure enclosure) implements Keeping {}

    record Refused(Reason reason) implements Keeping {}

    /** Why a file does not go with letters. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        /** Not on the list of {@link FileKind}. */
        KIND,
        /** The content is not what the extension says. */
        CONTENT,
        /** An extension within the name that a system might run. */
        NAME
    }
}
