package org.reihum.hosting;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a host says to the invitation, if it is still the letter that the host has read. */
@Component
class Consenting {

    enum Result {
        GIVEN,
        CHANGES,
        /** The letter was changed while the host was reading. */
        ANOTHER_LETTER,
        /** Another host, or nothing to invite to any more. */
        CLOSED
    }

    private final HostConsents consents;
    private final Timetable timetable;
    private final InvitationSeen invitation;

    Consenting(HostConsents consents, Timetable timetable, InvitationSeen invitation) {
        this.consents = consents;
        this.timetable = timetable;
        this.invitation = invitation;
    }

    boolean isAsked(HostConsent consent, MeetingCard meeting, Instant now) {
        return consent.network().equals(meeting.hostId()) && !meeting.cancelled() && !meeting.isOver(now);
    }

    @Transactional
    Result answer(long id, HostConsent.State said, ConsentForm form, Instant now) {
        HostConsent consent = consents.findById(id).orElseThrow(PersonalLinkNotValid::new);
        if (!isAsked(consent, timetable.card(consent.meeting()), now)) {
            return Result.CLOSED;
        }
        if (!invitation.fingerprint(consent.meeting()).equals(form.letter())) {
            return Result.ANOTHER_LETTER;
        }
        consent.answer(said, form.letter(), said == HostConsent.State.GIVEN ? "" : form.note(), now);
        consents.save(consent);
        return Result.valueOf(said.name());
    }
}
