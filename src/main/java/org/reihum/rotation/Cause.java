package org.reihum.rotation;

/** Why a location cannot, or had better not, host on a day. {@code CLOSED_DAY}: 24 and 31 December. */
public enum Cause {
    BLOCKED,
    PUBLIC_HOLIDAY,
    SCHOOL_HOLIDAY,
    CLOSED_DAY,
    SUMMER_BREAK,
    REGIONAL_DAY,
    BRIDGE_DAY,
    DAY_BEFORE_HOLIDAY,
    SUSPENDED
}
