package org.reihum.hosting;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds one host, once, unless an answer has come, the meeting is off, or it is not time yet. */
@Component
class RemindingHost {

    private final Meetings meetings;
    private final Timetable timetable;
    private final Enquiries enquiries;
    private final EnquiryLetters letters;
    private final EnquirySettings settings;

    RemindingHost(
            Meetings meetings,
            Timetable timetable,
            Enquiries enquiries,
            EnquiryLetters letters,
            EnquirySettings settings) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.enquiries = enquiries;
        this.letters = letters;
        this.settings = settings;
    }

    @Transactional
    void remind(MeetingId about, EnquiryId id, Instant now) {
        // an answer that is being given at this moment comes first
        meetings.lock(about);
        MeetingCard meeting = timetable.card(about);
        Enquiry enquiry = enquiries.get(id);
        boolean silent = enquiry.state() == EnquiryState.OPEN && !enquiry.isReminded();
        boolean on = !meeting.cancelled() && !meeting.isOver(now);
        if (silent && on && settings.mayRemind(enquiry.askedAt(), meeting.zone(), now)) {
            enquiry.remind(now);
            letters.write(EnquiryLetter.Kind.REMINDED, enquiry, meeting, now);
        }
    }
}
