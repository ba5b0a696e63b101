package org.reihum.hosting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Finds the page that belongs to a host's link. */
@Component
class HostPages {

    private final EnquiryLinks links;
    private final Enquiries enquiries;
    private final Timetable timetable;
    private final Candidates candidates;
    private final RoomsOffered rooms;
    private final HostFolders folders;

    HostPages(
            EnquiryLinks links,
            Enquiries enquiries,
            Timetable timetable,
            Candidates candidates,
            RoomsOffered rooms,
            HostFolders folders) {
        this.links = links;
        this.enquiries = enquiries;
        this.timetable = timetable;
        this.candidates = candidates;
        this.rooms = rooms;
        this.folders = folders;
    }

    /** Empty when the link is altered, expired or withdrawn. */
    Optional<HostPage> behind(String token, Instant now) {
        return links.read(token, now).map(enquiry -> page(enquiry, now));
    }

    private HostPage page(Enquiry enquiry, Instant now) {
        MeetingCard meeting = timetable.card(enquiry.meeting());
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        boolean planned = enquiry.network().equals(meeting.hostId());
        return new HostPage(
                enquiry,
                meeting,
                candidates.nameFor(enquiry, today),
                planned ? meeting.city() : candidates.city(enquiry.network()),
                enquiries.isGiven(meeting.id()),
                rooms.by(enquiry.network(), meeting, now),
                enquiry.holds() && planned ? Optional.of(folders.of(meeting, now)) : Optional.empty(),
                now);
    }
}
