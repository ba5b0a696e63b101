package org.reihum.nomination;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** The links to the pages on which networks name guests. */
@Component
class NominationLinks {

    private static final String PURPOSE = "nominate";

    /** After the meeting the page still says what became of it, and a meeting may move. */
    private static final int MONTHS_AFTER = 6;

    private final SignedLinks links;
    private final Contingents contingents;
    private final Letterheads letterheads;

    NominationLinks(SignedLinks links, Contingents contingents, Letterheads letterheads) {
        this.links = links;
        this.contingents = contingents;
        this.letterheads = letterheads;
    }

    /** For a network that nobody wrote to; empty for others, and before letters can be written. */
    Optional<URI> toHandOver(Contingent contingent, LocalDate lastDay, MeetingCard meeting) {
        return letterheads
                .current()
                .filter(head -> contingent.writtenAddress().isEmpty())
                .map(head -> link(head, contingent, lastDay, meeting));
    }

    URI link(Letterhead letterhead, Contingent contingent, LocalDate lastDay, MeetingCard meeting) {
        LocalDate day = meeting.day() == null ? lastDay : meeting.day();
        Instant expires =
                day.plusMonths(MONTHS_AFTER).atStartOfDay(meeting.zone()).toInstant();
        return URI.create(letterhead.baseUrl() + "/nominate/"
                + links.token(PURPOSE, contingent.id(), contingent.linkVersion(), expires));
    }

    /** Whose link it is; empty when it is altered, expired, or its letter was recalled. */
    Optional<Contingent> read(String token, Instant now) {
        return links.read(PURPOSE, token, now)
                .flatMap(ref -> contingents.findById(ref.id()).filter(one -> one.linkVersion() == ref.version()));
    }
}
