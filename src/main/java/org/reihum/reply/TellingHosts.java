package org.reihum.reply;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reihum.invitation.Answering;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the host in the morning which other times were proposed since, all in one letter a day. */
@Component
class TellingHosts {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final ReceivedReplies replies;
    private final Timetable timetable;
    private final HostLetters letters;

    TellingHosts(ReceivedReplies replies, Timetable timetable, HostLetters letters) {
        this.replies = replies;
        this.timetable = timetable;
        this.letters = letters;
    }

    @Transactional
    void run(Instant now) {
        Map<MeetingId, List<ReceivedReply>> untold = replies.findUntoldProposals().stream()
                .collect(Collectors.groupingBy(reply -> reply.meeting().orElseThrow()));
        untold.forEach((id, proposals) -> tell(timetable.card(id), proposals, now));
    }

    private void tell(MeetingCard meeting, List<ReceivedReply> proposals, Instant now) {
        if (now.atZone(meeting.zone()).toLocalTime().isBefore(MORNING) || Answering.isClosed(meeting, now)) {
            return;
        }
        if (letters.write(meeting, proposals, now)) {
            proposals.forEach(proposal -> proposal.hostTold(now));
        }
    }
}
