package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;

/**
 * A network that could host a meeting instead of another, with all that speaks for and against it.
 *
 * @param served whether it has hosted in the running cycle
 * @param lastHosted empty when it never has
 * @param room free and large enough; empty when it has none
 * @param minutes one way, all who have accepted together
 * @param kmBefore road km from the meeting before; null for the first
 * @param exchange its later turn, that could go to the one who drops out
 */
public record Substitute(
        NetworkId network,
        String name,
        Place place,
        boolean served,
        Optional<LocalDate> lastHosted,
        int owed,
        Optional<FreeRooms.FreeRoom> room,
        int minutes,
        @Nullable Integer kmBefore,
        List<Obstacle> obstacles,
        Optional<Exchange> exchange) {

    /** Why it can not, or not well. */
    public enum Kind {
        NO_ROOM,
        BLOCKED,
        PUBLIC_HOLIDAY,
        CLOSED_DAY,
        SCHOOL_HOLIDAY
    }

    /** An obstacle with the name of the holiday, or the reason of the blocked days. */
    public record Obstacle(Kind kind, String name) {}

    /**
     * A later turn of the substitute.
     *
     * @param key how the form names it
     * @param blocked why the one who drops out can not host on that day; empty when nothing is known against it
     */
    public record Exchange(String key, int number, LocalDate day, boolean draft, String blocked) {}

    /** Nothing speaks against it. School holidays are worth a word, and forbid nothing. */
    public boolean able() {
        return obstacles.stream().allMatch(obstacle -> obstacle.kind() == Kind.SCHOOL_HOLIDAY);
    }

    public boolean isLong() {
        return kmBefore != null && TravelTime.of(kmBefore).isLong();
    }
}
