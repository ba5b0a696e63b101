package org.reihum.meeting;

/**
 * What the invited of a series are asked, and for whom seats are kept.
 *
 * @param companions how many accompanying guests a person may bring, 0 to {@value #MOST_COMPANIONS}
 * @param food whether people are asked what they eat
 * @param reservedSeats whether one seat is kept for each active network until the deadline
 */
public record GuestRules(int companions, boolean food, boolean reservedSeats) {

    /** More than that is a group, not company. */
    public static final int MOST_COMPANIONS = 9;

    public GuestRules {
        if (companions < 0 || companions > MOST_COMPANIONS) {
            throw new IllegalArgumentException("0 to " + MOST_COMPANIONS + " companions, not " + companions);
        }
    }

    /** How many one person may bring. Who has more on record keeps them. */
    public int mostCompanions(int onRecord) {
        return Math.max(companions, onRecord);
    }

    /** Nobody is fed through a link. */
    public boolean asksFood(Online online) {
        return food && !online.only();
    }

    /** What a series begins with: nobody brings anyone, and where networks are represented each has its seat. */
    public static GuestRules of(boolean closed) {
        return new GuestRules(0, true, closed);
    }
}
