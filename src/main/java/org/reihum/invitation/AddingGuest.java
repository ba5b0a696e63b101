package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters one person as invited, without a letter: somebody who has signed up, or who has called. */
@Component
public class AddingGuest {

    private final Publishing publishing;
    private final InvitationBook book;
    private final Directory directory;

    AddingGuest(Publishing publishing, InvitationBook book, Directory directory) {
        this.publishing = publishing;
        this.book = book;
        this.directory = directory;
    }

    /** @return the invitation the person has now, or had already */
    @Transactional
    public InvitationId add(MeetingId id, PersonId person, Instant now) {
        MeetingCard meeting = publishing.publish(id);
        PersonCard guest = directory.card(person, now.atZone(meeting.zone()).toLocalDate());
        return book.enterOne(guest, meeting, now).id();
    }
}
