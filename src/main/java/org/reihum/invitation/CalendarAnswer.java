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
 * @param stamp when it was given; not in the future
 * @param guests who come along; 0: nothing was said about them
 * @param comment becomes the note beside the answer; blank: nothing was said
 * @param onlyFirst whether it counts only when nothing has been answered yet
 */
public record CalendarAnswer(
        ParticipationStatus status, int sequence, Instant stamp, int guests, String comment, boolean onlyFirst) {

    private static final int NOTE = 500;

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
