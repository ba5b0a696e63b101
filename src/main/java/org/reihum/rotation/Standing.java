package org.reihum.rotation;

/**
 * How the running cycle stands before a turn. Locations are bits by their index in the roster.
 *
 * @param hosted who has hosted in this cycle; never everyone, for then the next cycle has begun
 * @param newcomers who joined after this cycle began
 * @param last index of the host before, or -1
 */
record Standing(long everyone, long hosted, long newcomers, int last) {

    static long bit(int location) {
        return 1L << location;
    }

    boolean hasHosted(int location) {
        return (hosted & bit(location)) != 0;
    }

    boolean isNewcomer(int location) {
        return (newcomers & bit(location)) != 0;
    }

    boolean onlyNewcomersLeft() {
        return (everyone & ~hosted & ~newcomers) == 0;
    }

    boolean onlyOneLeft() {
        return Long.bitCount(everyone & ~hosted) == 1;
    }

    /** Once everyone has hosted a new cycle begins, and in that one nobody is new. */
    Standing after(int host) {
        long then = hosted | bit(host);
        return then == everyone ? new Standing(everyone, 0, 0, host) : new Standing(everyone, then, newcomers, host);
    }

    /** The two parts that differ between standings of one search; asked a million times. */
    @Override
    public int hashCode() {
        return Long.hashCode(hosted) * 67 + last;
    }
}
