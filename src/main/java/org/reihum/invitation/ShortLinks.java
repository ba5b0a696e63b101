package org.reihum.invitation;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.mail.ShortCodes;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** The personal links as they are typed from paper: short, and leading to the long ones. */
@Component
public class ShortLinks {

    private static final String ADDRESS = "/r/a/";
    private static final String PURPOSE = "rsvp";

    private final ShortCodes codes;
    private final Invitations invitations;
    private final PersonalLinks links;
    private final Timetable timetable;
    private final Letterheads letterheads;

    ShortLinks(
            ShortCodes codes,
            Invitations invitations,
            PersonalLinks links,
            Timetable timetable,
            Letterheads letterheads) {
        this.codes = codes;
        this.invitations = invitations;
        this.links = links;
        this.timetable = timetable;
        this.letterheads = letterheads;
    }

    /** Of everyone invited to that meeting, in one query. */
    public Map<InvitationId, URI> linksFor(MeetingCard meeting) {
        Letterhead letterhead = letterheads.inForce();
        return invitations.to(meeting.id()).stream()
                .collect(Collectors.toMap(
                        Invitation::id, invitation -> URI.create(letterhead.baseUrl() + ADDRESS + code(invitation))));
    }

    /** The token of the long link that a typed code stands for; empty when it is not ours, or its invitation was withdrawn. */
    Optional<String> follow(String typed, Instant now) {
        return codes.row(typed).stream()
                .boxed()
                .flatMap(id -> invitations.findById(id).stream())
                .filter(invitation -> !invitation.isWithdrawn())
                .filter(invitation ->
                        codes.isOurs(typed, PURPOSE, invitation.id().value(), invitation.linkVersion()))
                .map(invitation -> links.token(invitation, timetable.card(invitation.meeting()), now))
                .findFirst();
    }

    private String code(Invitation invitation) {
        return codes.code(PURPOSE, invitation.id().value(), invitation.linkVersion());
    }
}
