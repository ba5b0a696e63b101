package org.reihum.hosting;

import java.time.Instant;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the host the invitation by a link, and asks for consent; asked again, an earlier answer does not count. */
@Component
class AskingConsent {

    private final Meetings meetings;
    private final Timetable timetable;
    private final Candidates candidates;
    private final HostConsents consents;
    private final ConsentLinks links;
    private final EnquiryLetters letters;

    AskingConsent(
            Meetings meetings,
            Timetable timetable,
            Candidates candidates,
            HostConsents consents,
            ConsentLinks links,
            EnquiryLetters letters) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.candidates = candidates;
        this.consents = consents;
        this.links = links;
        this.letters = letters;
    }

    /** What came of it. */
    enum Result {
        ASKED,
        /** Somebody else was quicker, or pressed twice. */
        BEFORE,
        /** There is no address to write to. */
        UNREACHABLE,
        /** The meeting is over, or cancelled. */
        NOT_POSSIBLE
    }

    /** @param timesAsked how often the page says that the host has been asked so far */
    @Transactional
    Result ask(MeetingId id, int timesAsked, String by, Instant now) {
        meetings.lock(id);
        MeetingCard meeting = timetable.card(id);
        if (meeting.cancelled() || meeting.isOver(now)) {
            return Result.NOT_POSSIBLE;
        }
        if (timesAsked(meeting) != timesAsked) {
            return Result.BEFORE;
        }
        Optional<Candidate> host =
                candidates.of(meeting.hostId(), now.atZone(meeting.zone()).toLocalDate());
        host.ifPresent(known -> ask(known, meeting, by, now));
        return host.isPresent() ? Result.ASKED : Result.UNREACHABLE;
    }

    private int timesAsked(MeetingCard meeting) {
        return consents.findByMeetingIdAndNetworkId(
                        meeting.id().value(), meeting.hostId().value())
                .map(HostConsent::timesAsked)
                .orElse(0);
    }

    private void ask(Candidate host, MeetingCard meeting, String by, Instant now) {
        HostConsent consent = consents.findByMeetingIdAndNetworkId(
                        meeting.id().value(), host.network().value())
                .orElseGet(() -> new HostConsent(meeting.id(), host.network()));
        consent.ask(host.name().full(), by, now);
        consents.save(consent);
        letters.write(consent, host, meeting, links.linkFor(consent), now);
    }
}
