package org.reihum.hosting;

import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.springframework.data.repository.Repository;

/** What hosts leave for each other. */
interface HandoverNotes extends Repository<HandoverNote, Long> {

    HandoverNote save(HandoverNote note);

    Optional<HandoverNote> findFirstByMeetingIdOrderByIdDesc(long meetingId);

    /** The latest of that meeting; empty when none was left, or it was emptied again. */
    default Optional<HandoverNote> of(MeetingId meeting) {
        return findFirstByMeetingIdOrderByIdDesc(meeting.value())
                .filter(note -> !note.note().isEmpty());
    }
}
