package org.reihum.report;

/** What a report is about. */
public enum ReportKind {
    /** One meeting: its figures, and the list with names. */
    MEETING,
    /** The meetings of a series from one day to another; the list has numbers for people. */
    PERIOD,
    /** What a funder asks for: the meetings of all series under a grant in one of its periods. */
    GRANT,
    /** Who hosted when, and how far each network has travelled. */
    HOSTING,
    /** Whom the meetings have reached: invited, answered, came, came again, never. */
    REACH,
    /** How long people take to answer. */
    RESPONSE;

    /** Whether it counts who came, meeting by meeting. */
    public boolean counts() {
        return this == MEETING || this == PERIOD || this == GRANT;
    }

    /** Whether it looks at the lists of who came. */
    public boolean asksLists() {
        return this != RESPONSE;
    }

    /** Whether it leaves the house: then groups that are too small get no percentage. */
    public boolean goesOut() {
        return this == GRANT;
    }
}
