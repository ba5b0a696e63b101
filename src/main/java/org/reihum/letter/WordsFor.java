package org.reihum.letter;

import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;

/** Whose letters the words are for: all of a series, or those about one meeting. */
public sealed interface WordsFor {

    record AllOf(SeriesId series) implements WordsFor {}

    record One(MeetingId meeting) implements WordsFor {}

    static WordsFor series(SeriesId series) {
        return new AllOf(series);
    }

    static WordsFor meeting(MeetingId meeting) {
        return new One(meeting);
    }

    default @Nullable Long seriesId() {
        return this instanceof AllOf all ? all.series().value() : null;
    }

    default @Nullable Long meetingId() {
        return this instanceof One one ? one.meeting().value() : null;
    }
}
