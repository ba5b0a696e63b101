package org.reihum.invitation;

import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.springframework.data.repository.Repository;

/** The letters' words, meeting by meeting. */
interface InvitationTexts extends Repository<InvitationText, Long> {

    InvitationText save(InvitationText text);

    Optional<InvitationText> findById(long meetingId);

    default Optional<InvitationText> of(MeetingId meeting) {
        return findById(meeting.value());
    }
}
