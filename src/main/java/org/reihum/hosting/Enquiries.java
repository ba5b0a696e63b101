package org.reihum.hosting;

import java.util.List;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.springframework.data.repository.Repository;

/** What the networks were asked. */
interface Enquiries extends Repository<Enquiry, Long> {

    /** For a new one; what is changed later is written by {@link #flush}, which keeps its events as they are. */
    Enquiry save(Enquiry enquiry);

    void flush();

    Optional<Enquiry> findById(long id);

    List<Enquiry> findByMeetingIdOrderById(long meetingId);

    List<Enquiry> findByStateAndRemindedAtIsNullOrderById(EnquiryState state);

    boolean existsByHoldsMeetingId(long meetingId);

    /** The enquiries about that meeting, first asked first. */
    default List<Enquiry> about(MeetingId meeting) {
        return findByMeetingIdOrderById(meeting.value());
    }

    /** Whether a yes to that meeting holds. */
    default boolean isGiven(MeetingId meeting) {
        return existsByHoldsMeetingId(meeting.value());
    }

    default Enquiry get(EnquiryId id) {
        return findById(id.value()).orElseThrow(() -> new IllegalStateException("no enquiry " + id));
    }
}
