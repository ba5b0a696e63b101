package org.reihum.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reihum.ical.ParticipationStatus;
import org.reihum.meeting.MeetingCard;

/**
 * An answer as a calendar program gives it.
 *
 * @param status ACCEPTED, TENTATIVE or DECLINED
 * @param sequence of the version that was answered
 * @param stamp when it was given; at most some minutes ahead, for clocks differ
 * @param guests who come along; 0: nothing was said about them
 * @param comment becomes the note beside the answer; blank: nothing was said
 * @param force what it may do to the answer on record
 */
public record CalendarAnswer(
        ParticipationStatus status, int sequence, Instant stamp, int guests, String comment, Force force) {

    private static final int NOTE = 500;

    /** What an answer may do to the one on record. */
    public enum Force {
        /** It takes its place. */
        FULL,
        /** It takes its place, but gives up no seat and no place in line: it is not quite sure who says so. */
        KEEPS_SEATS,
        /** Nothing: it counts only when nothing has been answered yet. */
        FIRST_ONLY
    }

    public CalendarAnswer {
        if (!says(status)) {
            throw new IllegalStateException("no answer: " + status);
        }
    }

    /** Whether that is an answer at all. */
    public static boolean says(ParticipationStatus status) {
        return switch (status) {
            case ACCEPTED, TENTATIVE, DECLINED -> true;
            case NEEDS_ACTION, DELEGATED -> false;
        };
    }

    /** What a calendar has to say for that answer. */
    public static ParticipationStatus statusFor(Answer answer) {
        return switch (answer) {
            case YES, ONLINE -> ParticipationStatus.ACCEPTED;
            case MAYBE -> ParticipationStatus.TENTATIVE;
            case NO -> ParticipationStatus.DECLINED;
            case OPEN, DELEGATED -> throw new IllegalStateException("no calendar says " + answer);
        };
    }

    /** What it means for that meeting. */
    public Answer answer(MeetingCard meeting) {
        return switch (status) {
            case ACCEPTED -> meeting.online().only() ? Answer.ONLINE : Answer.YES;
            case TENTATIVE -> Answer.MAYBE;
            case DECLINED -> Answer.NO;
            case NEEDS_ACTION, DELEGATED -> throw new IllegalStateException("no answer: " + status);
        };
    }

    /** The comment as a note; null when nothing was said, so that the note on record stays. */
    @Nullable
    String note() {
        String tidy = comment.strip();
        if (tidy.isEmpty()) {
            return null;
        }
        int end = Math.min(tidy.length(), NOTE);
        // never half a character
        return tidy.substring(0, end < tidy.length() && Character.isLowSurrogate(tidy.charAt(end)) ? end - 1 : end)
                .strip();
    }
}
