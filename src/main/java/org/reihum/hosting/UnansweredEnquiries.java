package org.reihum.hosting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.hosting.EnquiryLine.Standing;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** Enquiries that led to no yes and now need the organiser: silence for too long, another date, or a no. */
@Component
public class UnansweredEnquiries {

    private final EnquiryBoard board;

    UnansweredEnquiries(EnquiryBoard board) {
        this.board = board;
    }

    /** By day of the meeting. A no does not count as long as others who were asked may still answer. */
    public List<EnquiryLine> all(Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        List<EnquiryLine> lines = board.ofMeetingsWithoutYes(today, now);
        Set<MeetingId> waiting = lines.stream()
                .filter(EnquiryLine::isUnderWay)
                .map(EnquiryLine::meeting)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> needsSomebody(line.standing(), waiting.contains(line.meeting())))
                .toList();
    }

    private static boolean needsSomebody(Standing standing, boolean othersMayAnswer) {
        return switch (standing) {
            case UNANSWERED, OTHER_DATE -> true;
            case PASSED -> !othersMayAnswer;
            case OPEN, REMINDED, ACCEPTED, WITHDRAWN -> false;
        };
    }
}
