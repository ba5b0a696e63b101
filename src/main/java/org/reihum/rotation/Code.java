package org.reihum.rotation;

/** What a reason says; the comment lists its arguments in order. */
public enum Code {
    // why this host, why this day

    /** The organiser holds this line. No arguments. */
    HELD,
    /** Joined in the running cycle, so takes its last place. Day of joining. */
    NEWCOMER_LAST,
    /** The only one that has not hosted in this cycle. No arguments. */
    ONLY_HOST_LEFT,
    /** Km, city of the host before. */
    DISTANCE,
    /** Day of the last meeting it hosted, in the history or in an earlier cycle of this plan. */
    LAST_HOSTED,
    /** No arguments. */
    NEVER_HOSTED,
    /** Whole weeks, day of the meeting before. */
    WEEKS_AFTER,
    /** First and last day avoided, cause, name, first and last day of the closure. */
    DAYS_AVOIDED,
    /** Day avoided, day of the meeting that already has this month. */
    MONTH_TAKEN,
    /** A day nearer to the aim and free in itself, given up for a better season as a whole. */
    DAY_GIVES_WAY,

    // what stands against a host

    /** City. Hosted in this cycle already. */
    ALREADY_HOSTED,
    /** City. Joined in the running cycle and waits until the others have hosted. */
    NEWCOMER_WAITS,
    /** City. Hosts the meeting before. */
    HOSTED_JUST_BEFORE,
    /** City, city the organiser holds this line for. */
    HELD_FOR_ANOTHER,
    /** City, seats, expected guests. */
    TOO_FEW_SEATS,
    /** City, first day, last day, cause, name. */
    CLOSED,

    // what stands against a day

    /** Day, weekday wanted (a constant of DayOfWeek). */
    WRONG_WEEKDAY,
    /** Day, first day wanted. */
    BEFORE_FIRST_DAY,
    /** Day, first and last day that the gap to the meeting before permits. */
    GAP_BROKEN,

    // why there is no plan

    /** Position of the meeting, first and last day tried. */
    NO_HOST,
    /** Position of the meeting. */
    NO_DAY,
    /** No arguments. */
    NO_LOCATIONS,
    /** Position. No such meeting, or no such location. */
    PIN_WITHOUT_PLACE,
    /** Position. */
    PINNED_TWICE,
    /** Locations, meetings. More than the exact method can prove. */
    TOO_LARGE
}
