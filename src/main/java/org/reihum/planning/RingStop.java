package org.reihum.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;

/**
 * A station on the drawn ring line, with its place in the field of the drawing (see site/ring).
 *
 * @param kind served, next, fixed, asked, coming or dropped; past for a station of the cycle before, which lies on the inner ring
 *     and is told by pointing at it
 * @param open whether a large station is drawn dashed as well, because its host has not confirmed
 */
public record RingStop(
        long x,
        long y,
        String label,
        @Nullable String detail,
        long labelX,
        long labelY,
        String anchor,
        String kind,
        boolean open) {

    private static final double CENTRE_X = 280;
    private static final double CENTRE_Y = 200;
    private static final double RADIUS = 130;
    private static final double INNER = 92;
    private static final double LABELS = 154;

    /** Places the lines evenly on the ring, clockwise from the top, and the cycle before on a smaller ring inside. */
    static List<RingStop> around(List<PlanLineView> lines, List<MeetingCard> before) {
        List<RingStop> stops = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            stops.add(past(angle(i, before.size()), before.get(i)));
        }
        for (int i = 0; i < lines.size(); i++) {
            PlanLineView line = lines.get(i);
            String detail = line.kind().equals("next") ? line.dayInFigures() : null;
            stops.add(at(angle(i, lines.size()), line.city(), line.station(), detail, line.unconfirmed()));
        }
        return stops;
    }

    private static double angle(int position, int of) {
        return 2 * Math.PI * position / of - Math.PI / 2;
    }

    private static RingStop past(double angle, MeetingCard meeting) {
        long x = Math.round(CENTRE_X + INNER * Math.cos(angle));
        long y = Math.round(CENTRE_Y + INNER * Math.sin(angle));
        String label = meeting.number() + " " + meeting.city();
        return new RingStop(x, y, label, null, x, y, "middle", "past", false);
    }

    /** @param angle clockwise from three o'clock, in radians; {@code detail} is the second line of the label */
    static RingStop at(double angle, String city, String kind, @Nullable String detail) {
        return at(angle, city, kind, detail, false);
    }

    private static RingStop at(double angle, String city, String kind, @Nullable String detail, boolean open) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        String anchor = Math.abs(cos) < 0.2 ? "middle" : cos > 0 ? "start" : "end";
        // two lines of text above the ring have to keep clear of it
        double lift = sin < -0.9 && kind.equals("next") ? -18 : 0;
        return new RingStop(
                Math.round(CENTRE_X + RADIUS * cos),
                Math.round(CENTRE_Y + RADIUS * sin),
                Town.brief(city),
                detail,
                Math.round(CENTRE_X + LABELS * cos),
                Math.round(CENTRE_Y + LABELS * sin + 5 + lift),
                anchor,
                kind,
                open);
    }
}
