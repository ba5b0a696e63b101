package org.reihum.planning;

/**
 * A city on the drawn map (see site/map).
 *
 * @param numbers of the meetings held there, as "3" or "3, 9"
 * @param kind as of a {@link RingStop}
 * @param anchor start, middle or end
 * @param open as of a {@link RingStop}
 * @param title all meetings there in words
 */
record MapStop(
        double x,
        double y,
        String numbers,
        String label,
        double labelX,
        double labelY,
        String anchor,
        String kind,
        boolean open,
        String title) {

    /** How large the dot of that kind is drawn. */
    static double radius(String kind) {
        return kind.equals("next") ? 9 : 6;
    }

    public double radius() {
        return radius(kind);
    }
}
