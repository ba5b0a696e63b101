package org.reihum.hosting;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** The personal links to a host's page, valid from the enquiry to some time after the meeting. */
@Component
class EnquiryLinks {

    private static final String PURPOSE = "host";
    private static final Duration AFTER_THE_MEETING = Duration.ofDays(90);
    /** For a meeting whose day is still open. */
    private static final Duration WITHOUT_A_DAY = Duration.ofDays(400);

    private final SignedLinks links;
    private final Enquiries enquiries;
    private final Letterheads letterheads;

    EnquiryLinks(SignedLinks links, Enquiries enquiries, Letterheads letterheads) {
        this.links = links;
        this.enquiries = enquiries;
        this.letterheads = letterheads;
    }

    URI linkFor(Enquiry enquiry, MeetingCard meeting, Instant now) {
        Letterhead letterhead = letterheads.inForce();
        Instant expires =
                meeting.ends().map(end -> end.plus(AFTER_THE_MEETING)).orElseGet(() -> now.plus(WITHOUT_A_DAY));
        String token = links.token(PURPOSE, enquiry.id().value(), enquiry.linkVersion(), expires);
        return URI.create(letterhead.baseUrl() + "/host/" + token);
    }

    /** The enquiry a link was made for; empty when the link is altered, expired or withdrawn. */
    Optional<Enquiry> read(String token, Instant now) {
        return links.read(PURPOSE, token, now)
                .flatMap(ref -> enquiries.findById(ref.id()).filter(enquiry -> enquiry.linkVersion() == ref.version()));
    }
}
