package org.reihum.account;

/** What an organiser may decide. */
public enum Role {
    COORDINATOR,
    /** Does all the daily work; what needs the coordinator, such as a meeting on a public holiday, stays with that one. */
    ASSISTANT
}
