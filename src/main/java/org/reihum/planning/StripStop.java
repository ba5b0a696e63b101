package org.reihum.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * A meeting on the year strip.
 *
 * @param city empty where there is no room to write it
 * @param cityY base line of the city's name: near the stop, or one line higher where the name before is in the way
 * @param kind as of a {@link RingStop}
 */
record StripStop(
        double x, int number, String city, double cityX, double cityY, String kind, boolean open, String title) {

    private static final double LETTER = 7.8;
    private static final double LINE = 17;

    /** Where the names stand, and where they end so far. */
    private record Level(double baseLine, double end) {}

    /**
     * Places the stops along the line; a name that would touch another goes one line up, and is left out where that is taken as
     * well.
     *
     * @param nearest base line of the names next to the stops
     */
    static List<StripStop> along(List<Stopping> meetings, Stretch stretch, double nearest) {
        List<Level> levels = new ArrayList<>(List.of(new Level(nearest, 0), new Level(nearest - LINE, 0)));
        List<StripStop> stops = new ArrayList<>();
        for (Stopping meeting : meetings) {
            double x = stretch.middle(meeting.line().day());
            double half = Town.brief(meeting.line().city()).length() * LETTER / 2;
            double middle = Math.max(stretch.left() + half, Math.min(stretch.left() + stretch.width() - half, x));
            int level = level(levels, middle - half);
            if (level >= 0) {
                levels.set(level, new Level(levels.get(level).baseLine(), middle + half + LETTER));
            }
            stops.add(stop(meeting, x, middle, level < 0 ? 0 : levels.get(level).baseLine()));
        }
        return stops;
    }

    private static int level(List<Level> levels, double from) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).end() <= from) {
                return i;
            }
        }
        return -1;
    }

    private static StripStop stop(Stopping meeting, double x, double cityX, double cityY) {
        PlanLineView line = meeting.line();
        return new StripStop(
                RouteMap.tenth(x),
                line.number(),
                cityY == 0 ? "" : Town.brief(line.city()),
                RouteMap.tenth(cityX),
                cityY,
                line.station(),
                line.unconfirmed(),
                meeting.title());
    }

    /** A meeting and what is said of it. */
    record Stopping(PlanLineView line, String title) {}
}
