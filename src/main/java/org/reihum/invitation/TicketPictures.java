package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.Enclosure;
import org.reihum.mail.Keeping;
import org.reihum.mail.KeptFiles;
import org.reihum.meeting.MeetingCard;
import org.reihum.paper.QrPng;
import org.springframework.stereotype.Component;

/** The code for the door as it goes with letters that say that a seat is reserved. */
@Component
class TicketPictures {

    private final Tickets tickets;
    private final KeptFiles files;

    TicketPictures(Tickets tickets, KeptFiles files) {
        this.tickets = tickets;
        this.files = files;
    }

    /** Empty for a letter that asks something, or is about something else, and for who has no seat. */
    Optional<Enclosure> goingWith(
            LetterKind kind, Standing standing, Invitation invitation, MeetingCard meeting, Instant now) {
        boolean goes = Ticket.isDue(invitation, meeting, now) && !kind.asks() && kind.saysHowItStands(standing);
        return goes ? picture(invitation, now) : Optional.empty();
    }

    private Optional<Enclosure> picture(Invitation invitation, Instant now) {
        byte[] png = QrPng.of(tickets.code(invitation.id()));
        // where the operator lets no files go with letters, the link leads to the same code
        return files.keep("einlass.png", png, now) instanceof Keeping.Kept kept
                ? Optional.of(
                        kept.enclosure().inline("einlass" + invitation.id().value() + "@reihum"))
                : Optional.empty();
    }
}
