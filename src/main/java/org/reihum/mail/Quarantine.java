package org.reihum.mail;

/** Why a letter that came in was put aside. */
enum Quarantine {
    /** The whole mail; it is not even fetched. */
    TOO_LARGE,
    /** The mail server does not hand it out, however often it is asked. */
    NOT_FETCHED,
    /** Parts within parts. */
    TOO_DEEP,
    TOO_MANY_PARTS,
    CALENDAR_TOO_LARGE,
    TOO_MANY_CALENDARS,
    /** Reading it took longer than any letter may take. */
    TIMED_OUT,
    /** Reading it failed. */
    BROKEN,
    /** Each time the program ended while it was being read. */
    BROKE_OFF;

    /** Key of the message that says so. */
    String key() {
        return "mail.inbox.reason." + name();
    }
}
