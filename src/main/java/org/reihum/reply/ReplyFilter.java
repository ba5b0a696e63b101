package org.reihum.reply;

import java.util.Optional;
import org.reihum.meeting.MeetingId;

/**
 * What the list shows.
 *
 * @param done whether that with which nothing has to be done any more
 * @param meeting only what is about that one
 * @param page from 0
 */
record ReplyFilter(boolean done, Optional<MeetingId> meeting, int page) {

    ReplyFilter {
        page = Math.max(0, Math.min(page, 1_000_000));
    }
}
