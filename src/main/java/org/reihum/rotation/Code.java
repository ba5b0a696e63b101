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
    /** Turns owed. */
    OWES_TURN,
    /** No arguments. People know this host and this day already. */
    PUBLISHED_KEPT,
    /** No arguments. On a day or weekday it wished for. */
    WISH_MET,
    /** No arguments. */
    WISH_MISSED,
    /** City of the site, city of the seat. */
    OTHER_SITE,
    /** Day, cause, name, first and last day: a warning about the day chosen. */
    WARNED,

    // what stands against a host

    /** City. Hosted in this cycle already. */
    ALREADY_HOSTED,
    /** City. Joined in the running cycle and waits until the others have hosted. */
    NEWCOMER_WAITS,
    /** City, city the organiser holds this line for. */
    HELD_FOR_ANOTHER,
    /** City. Ruled out here by the organiser. */
    EXCLUDED,
    /** City, city: ids of two locations that must not host one after the other. */
    NOT_BACK_TO_BACK,
    /** City, meetings since it hosted, meetings that must be between. */
    HOSTED_TOO_LATELY,
    /** City. Would leave somebody's share of the turns by more than Tijdeman's bound. */
    QUOTA_BROKEN,
    /** City, seats, expected guests. */
    TOO_FEW_SEATS,
    /** City (empty: everywhere), first day, last day, cause, name. */
    CLOSED,

    // what stands against a day

    /** Day, day the organiser holds. */
    HELD_ON_ANOTHER_DAY,
    /** Day. Not among the candidates of this meeting. */
    NO_CANDIDATE,
    /** Day, first day possible, days that must be between two meetings. */
    TOO_SOON,

    // why there is no plan

    /** No arguments. */
    NO_LOCATIONS,
    /** Locations, meetings. No order was found in the time given; that none exists is not proven. */
    NOT_FOUND
}
