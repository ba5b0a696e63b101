package org.reihum.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a step of one meeting.
 *
 * @param day null: counted from the meeting's day
 * @param responsible null: as the series has it
 * @param doneBy by name; null as long as it is not ticked
 */
record Entry(
        @Nullable LocalDate day,
        @Nullable Responsible responsible,
        String note,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    static final Entry NONE = new Entry(null, null, "", null, null);
}
