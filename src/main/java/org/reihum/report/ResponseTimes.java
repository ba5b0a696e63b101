package org.reihum.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long people take from the invitation to their first answer.
 *
 * @param all of whatever channel
 * @param channels those that were used, by their order
 * @param unanswered invitations that nobody has answered
 */
record ResponseTimes(List<CountedMeeting> meetings, Line all, List<Line> channels, int unanswered)
        implements OtherBody {

    /**
     * Of those who answered through one channel.
     *
     * @param channel key of messages {@code report.guests.channel.…}; null for all
     * @param answers how many
     * @param lowerHours a quarter answered faster; half of them faster than {@code medianHours}, three quarters than
     *     {@code upperHours}. With one decimal; 0 when nobody answered
     */
    record Line(@Nullable String channel, int answers, double lowerHours, double medianHours, double upperHours) {}

    /** With one for all, and one for who did not answer. */
    @Override
    public int rows() {
        return channels.size() + 2;
    }
}
