package org.reihum.planning;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Locale;

/**
 * The way from one meeting to the next: bent a little to the right, so that there and back are two lines, with an arrow in its
 * middle.
 *
 * @param kind served or coming
 */
record MapLeg(Point2D from, Point2D to, String kind) {

    private static final double BEND = 0.07;
    private static final double ARROW = 6;

    /** The data of an SVG path. */
    public String path() {
        Point2D control = beside(2 * BEND);
        return String.format(
                Locale.ROOT,
                "M%.1f %.1fQ%.1f %.1f %.1f %.1f",
                from.getX(),
                from.getY(),
                control.getX(),
                control.getY(),
                to.getX(),
                to.getY());
    }

    /** The arrow in the middle of the way, as points of an SVG polygon; its head points to the next meeting. */
    public String arrow() {
        Point2D middle = beside(BEND);
        double length = from.distance(to);
        double dx = (to.getX() - from.getX()) / length * ARROW;
        double dy = (to.getY() - from.getY()) / length * ARROW;
        return String.format(
                Locale.ROOT,
                "%.1f,%.1f %.1f,%.1f %.1f,%.1f",
                middle.getX() + dx,
                middle.getY() + dy,
                middle.getX() - dx - 0.8 * dy,
                middle.getY() - dy + 0.8 * dx,
                middle.getX() - dx + 0.8 * dy,
                middle.getY() - dy - 0.8 * dx);
    }

    /** Too short for an arrow between the two dots. */
    public boolean tiny() {
        return from.distance(to) < 28;
    }

    /** The bent line as two straight ones. */
    List<Line2D> lines() {
        Point2D middle = beside(BEND);
        return List.of(new Line2D.Double(from, middle), new Line2D.Double(middle, to));
    }

    /** The point beside the middle of the straight way, by that share of its length. */
    private Point2D beside(double share) {
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        return new Point2D.Double(
                (from.getX() + to.getX()) / 2 - share * dy, (from.getY() + to.getY()) / 2 + share * dx);
    }
}
