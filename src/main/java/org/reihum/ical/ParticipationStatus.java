package org.reihum.ical;

/** What a person has answered so far (PARTSTAT, RFC 5545 3.2.12). */
public enum ParticipationStatus {
    NEEDS_ACTION,
    ACCEPTED,
    DECLINED,
    TENTATIVE,
    DELEGATED
}
