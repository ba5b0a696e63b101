package org.reihum.invitation;

import java.time.Instant;
import org.reihum.mail.Letterheads;
import org.springframework.stereotype.Component;

/** Writes to all whose answer has rested for a minute how it stands, each in a transaction of its own. */
@Component
class WritingReceipts {

    private final Invitations invitations;
    private final WritingReceipt writing;
    private final InvitationSettings settings;
    private final Letterheads letterheads;

    WritingReceipts(
            Invitations invitations, WritingReceipt writing, InvitationSettings settings, Letterheads letterheads) {
        this.invitations = invitations;
        this.writing = writing;
        this.settings = settings;
        this.letterheads = letterheads;
    }

    void run(Instant now) {
        if (letterheads.current().isPresent()) {
            Instant rested = now.minus(settings.receiptAfter());
            EachOnItsOwn.of(
                    invitations.findReceiptsDue(rested), id -> writing.write(new InvitationId(id), rested, now));
        }
    }
}
