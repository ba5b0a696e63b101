package org.reihum.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station on the drawn ring line, with its place in the field of the drawing (see site/ring). */
public record RingStop(
        long x, long y, String label, @Nullable String detail, long labelX, long labelY, String anchor, String kind) {

    private static final double CENTRE_X = 280;
    private static final double CENTRE_Y = 200;
    private static final double RADIUS = 130;
    private static final double LABELS = 154;

    /** Places the lines evenly on the ring, clockwise from the top. */
    static List<RingStop> around(List<PlanLineView> lines) {
        List<RingStop> stops = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double angle = 2 * Math.PI * i / lines.size() - Math.PI / 2;
            PlanLineView line = lines.get(i);
            stops.add(at(angle, line.city(), line.kind(), line.kind().equals("next") ? line.dayInFigures() : null));
        }
        return stops;
    }

    /** @param angle clockwise from three o'clock, in radians; {@code detail} is the second line of the label */
    static RingStop at(double angle, String city, String kind, @Nullable String detail) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        String anchor = Math.abs(cos) < 0.2 ? "middle" : cos > 0 ? "start" : "end";
        // two lines of text above the ring have to keep clear of it
        double lift = sin < -0.9 && kind.equals("next") ? -18 : 0;
        return new RingStop(
                Math.round(CENTRE_X + RADIUS * cos),
                Math.round(CENTRE_Y + RADIUS * sin),
                city,
                detail,
                Math.round(CENTRE_X + LABELS * cos),
                Math.round(CENTRE_Y + LABELS * sin + 5 + lift),
                anchor,
                kind);
    }
}
