package org.reihum.hosting;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a host says, under the lock of the meeting: of two who say yes at once, one is first. */
@Component
class AnsweringEnquiry {

    private final Meetings meetings;
    private final Timetable timetable;
    private final Enquiries enquiries;
    private final FirstYes firstYes;

    AnsweringEnquiry(Meetings meetings, Timetable timetable, Enquiries enquiries, FirstYes firstYes) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.enquiries = enquiries;
        this.firstYes = firstYes;
    }

    @Transactional
    HostAnswered answer(MeetingId about, EnquiryId id, HostAnswer answer, Instant now) {
        // before anything is read: of two at once, the second sees what the first has said
        meetings.lock(about);
        MeetingCard meeting = timetable.card(about);
        if (meeting.cancelled() || meeting.isOver(now)) {
            return HostAnswered.CLOSED;
        }
        Enquiry enquiry = enquiries.get(id);
        if (enquiry.state() == EnquiryState.WITHDRAWN || !enquiry.holds() && enquiries.isGiven(about)) {
            return HostAnswered.TAKEN;
        }
        if (enquiry.holds() && !(answer instanceof HostAnswer.Yes)) {
            return HostAnswered.SETTLED;
        }
        return store(enquiry, meeting, answer, now);
    }

    private HostAnswered store(Enquiry enquiry, MeetingCard meeting, HostAnswer answer, Instant now) {
        if (answer instanceof HostAnswer.Yes yes) {
            firstYes.take(enquiry, meeting, yes.house(), now);
            return HostAnswered.ACCEPTED;
        }
        if (answer instanceof HostAnswer.OtherDate other) {
            enquiry.propose(other.day(), other.note(), now);
            return HostAnswered.OTHER_DATE;
        }
        if (answer instanceof HostAnswer.Pass pass) {
            enquiry.pass(pass.reason(), now);
            return HostAnswered.PASSED;
        }
        throw new IllegalStateException("no such answer: " + answer);
    }
}
