package org.reihum.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reihum.invitation.GuestPanel;
import org.reihum.invitation.InvitationId;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** What other pages show of what was written back. */
@Component("replyPanel")
public class ReplyPanel implements GuestPanel {

    private final ReplyList list;
    private final Clock clock;

    ReplyPanel(ReplyList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    /** How many wait for somebody. */
    public int waiting(Instant now) {
        return list.count(new ReplyFilter(false, Optional.empty(), 0), now);
    }

    /** The first of those about that meeting that wait for somebody. */
    public List<ReplyLine> of(MeetingId meeting) {
        return list.of(filter(meeting), clock.instant());
    }

    public int count(MeetingId meeting) {
        return list.count(filter(meeting), clock.instant());
    }

    @Override
    public String template() {
        return "reply/parts";
    }

    /** Everything that invited person has written. */
    public List<ReplyLine> by(InvitationId invitation) {
        return list.of(invitation, clock.instant());
    }

    private static ReplyFilter filter(MeetingId meeting) {
        return new ReplyFilter(false, Optional.of(meeting), 0);
    }
}
