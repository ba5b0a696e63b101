package org.reihum.rotation;

/** Who may host where beside whom: draws moves and counts what they break in the sequence of hosts. */
abstract class Turns {

    /** Whether there are shares to be kept. */
    abstract boolean keepShares();

    /** Takes over a season. */
    abstract void load(int[] hosts);

    /** @return false where there was none to draw */
    abstract boolean draw(Dice dice, Move move);

    /** How many rules more are broken after the move, the shares left aside. */
    abstract int broken(Move move);

    /** How many shares more are left after the move: one for each location at each slot. */
    abstract int astray(Move move);

    abstract void make(Move move);

    /**
     * The same two locations change places in the cycle where the move that was just made broke a gap.
     *
     * @return false where there is none
     */
    abstract boolean follow(Move made, Move next);

    /** Rules broken by the season as loaded, the shares left aside. */
    abstract int broken();

    abstract int astray();
}
