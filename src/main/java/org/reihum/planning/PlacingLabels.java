package org.reihum.planning;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Finds a place for every label beside its dot: tries eight directions, near and a little farther, and takes the first that
 * covers no dot and no other label, stays in the field and is crossed by the fewest lines. The most crowded dot chooses first.
 */
final class PlacingLabels {

    static final double FONT = 16;

    /** Mean width of a letter of the system faces at that size, on the wide side. */
    private static final double LETTER = 0.56 * FONT;

    private static final double HEIGHT = 1.2 * FONT;

    /** More than all lines together can cost. */
    private static final double COLLISION = 1000;

    /** A dot and what is written beside it. */
    record Dot(Point2D at, double radius, String text) {

        Rectangle2D box() {
            return new Rectangle2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        }
    }

    /** Where a label went. */
    record Label(Dot dot, Rectangle2D box, String anchor) {

        double x() {
            return switch (anchor) {
                case "start" -> box.getMinX();
                case "end" -> box.getMaxX();
                default -> box.getCenterX();
            };
        }

        double baseLine() {
            return box.getMaxY() - 0.3 * FONT;
        }
    }

    private final Rectangle2D field;
    private final List<Line2D> lines;
    private final List<Rectangle2D> taken = new ArrayList<>();

    PlacingLabels(double width, double height, List<Line2D> lines) {
        this.field = new Rectangle2D.Double(0, 0, width, height);
        this.lines = List.copyOf(lines);
    }

    /** One label for each dot, in the order of the dots. */
    List<Label> beside(List<Dot> dots) {
        dots.forEach(dot -> taken.add(dot.box()));
        List<Label> labels = new ArrayList<>();
        dots.stream()
                .sorted(Comparator.comparingDouble(dot -> nearest(dot, dots)))
                .forEach(dot -> labels.add(place(dot)));
        labels.sort(Comparator.comparingInt(label -> dots.indexOf(label.dot())));
        return labels;
    }

    /** Whether a text around that point would cover nothing that has its place already. */
    boolean isFree(Point2D middle, String text) {
        double width = text.length() * LETTER;
        var box = new Rectangle2D.Double(middle.getX() - width / 2, middle.getY() - HEIGHT / 2, width, HEIGHT);
        return field.contains(box) && taken.stream().noneMatch(box::intersects);
    }

    private static double nearest(Dot dot, List<Dot> dots) {
        return dots.stream()
                .filter(other -> other != dot)
                .mapToDouble(other -> other.at().distance(dot.at()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private Label place(Dot dot) {
        Label best = candidates(dot).stream()
                .min(Comparator.comparingDouble(label -> cost(label.box())))
                .orElseThrow();
        taken.add(best.box());
        return best;
    }

    private double cost(Rectangle2D box) {
        double outside = field.contains(box) ? 0 : COLLISION;
        double covered = taken.stream().filter(box::intersects).count() * COLLISION;
        return outside + covered + lines.stream().filter(box::intersectsLine).count();
    }

    /** In order of preference: of two that cost the same the earlier one is taken. */
    private static List<Label> candidates(Dot dot) {
        double width = dot.text().length() * LETTER;
        return DoubleStream.of(4, 12, 20)
                .boxed()
                .flatMap(gap -> around(dot, width, dot.radius() + gap).stream())
                .toList();
    }

    private static List<Label> around(Dot dot, double width, double away) {
        double slant = 0.75 * away;
        return List.of(
                label(dot, width, away, 0, "start"),
                label(dot, width, -away, 0, "end"),
                label(dot, width, 0, -away - HEIGHT / 2, "middle"),
                label(dot, width, 0, away + HEIGHT / 2, "middle"),
                label(dot, width, slant, -slant - HEIGHT / 4, "start"),
                label(dot, width, slant, slant + HEIGHT / 4, "start"),
                label(dot, width, -slant, -slant - HEIGHT / 4, "end"),
                label(dot, width, -slant, slant + HEIGHT / 4, "end"));
    }

    private static Label label(Dot dot, double width, double dx, double dy, String anchor) {
        double x = dot.at().getX() + dx;
        double left = anchor.equals("start") ? x : anchor.equals("end") ? x - width : x - width / 2;
        double top = dot.at().getY() + dy - HEIGHT / 2;
        return new Label(dot, new Rectangle2D.Double(left, top, width, HEIGHT), anchor);
    }
}
