package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Online;
import org.reihum.network.Directory;
import org.springframework.stereotype.Component;

/** Reads how an invitation stands. */
@Component
class Standings {

    private final Invitations invitations;
    private final Directory directory;
    private final InvitationSettings settings;
    private final MissedMeetings missed;

    Standings(Invitations invitations, Directory directory, InvitationSettings settings, MissedMeetings missed) {
        this.invitations = invitations;
        this.directory = directory;
        this.settings = settings;
        this.missed = missed;
    }

    Standing of(Invitation invitation, MeetingCard meeting, LetterKind kind, Instant now) {
        return new Standing(
                invitation.answer(),
                invitation.seat(),
                // one query each: not for the many who are told of a change
                invitation.seat() == Seat.WAITING && !kind.isAboutTheMeeting()
                        ? invitations.placeInLine(invitation)
                        : 0,
                invitation.late(),
                invitation.offeredUntil(),
                invitation.confirmUntil(meeting, settings),
                invitation.toBeReconfirmed(),
                invitation.companions(),
                other(invitation, meeting, kind, now),
                onlineLink(invitation, meeting.online()),
                kind == LetterKind.INVITATION && missed.missedBefore(invitation.person(), meeting));
    }

    private String other(Invitation invitation, MeetingCard meeting, LetterKind kind, Instant now) {
        Optional<Invitation> other = switch (kind) {
            case STANDS_IN -> invitation.standsInFor().map(invitations::get);
            case REPRESENTED -> invitations.findByStandsInFor(invitation.id().value());
            default -> Optional.empty();
        };
        return other.map(one ->
                        directory.card(one.person(), now.atZone(meeting.zone()).toLocalDate()))
                .map(card -> card.name().full())
                .orElse("");
    }

    /** Only for those who take part by it; a meeting that is online only has nothing else to come to. */
    static Optional<String> onlineLink(Invitation invitation, Online online) {
        boolean uses =
                online.only() ? invitation.answer().comes() : online.possible() && invitation.answer() == Answer.ONLINE;
        return Optional.ofNullable(online.link()).filter(link -> uses);
    }
}
