package org.reihum.mail;

/** Why nothing can be fetched from where letters come in. */
enum SourceObstacle {
    WRONG_PASSWORD,
    NO_FOLDER,
    UNREACHABLE,
    /** The folder on this machine is not there, or may not be read and written. */
    NO_DROP_FOLDER,
    /** Each look ends before its time; the log says more. */
    BREAKS_OFF
}
