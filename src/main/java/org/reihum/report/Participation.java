package org.reihum.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.SizeClass;

/**
 * One person at one meeting, or missed there: employer, size, network and function as on that day.
 *
 * @param person stands for the person in all reports: P and the number in the register, or G and a number for guests who
 *     are in no register; guests of one name and organisation are one person
 * @param signed whether the list was signed; false for someone who did not come
 */
public record Participation(
        MeetingId meeting,
        String person,
        String lastName,
        String firstName,
        @Nullable Long organisationId,
        String organisation,
        @Nullable SizeClass sizeClass,
        @Nullable NetworkId networkId,
        String network,
        Function function,
        Standing standing,
        boolean signed) {

    /** How a person stands to a meeting that is over. */
    public enum Standing {
        /** Was expected and came. */
        PRESENT,
        /** Came without a seat, from the waiting list too. */
        WALK_IN,
        /** Took part through the link: counted apart. */
        ONLINE,
        /** Was expected and did not come. */
        NO_SHOW
    }

    /** Was in the room. */
    boolean came() {
        return standing == Standing.PRESENT || standing == Standing.WALK_IN;
    }

    Optional<NetworkId> represents() {
        return Optional.ofNullable(networkId);
    }
}
