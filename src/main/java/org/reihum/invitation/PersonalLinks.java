package org.reihum.invitation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** The personal links to the answer page. */
@Component
public class PersonalLinks {

    private static final String PURPOSE = "rsvp";
    private static final Duration AFTER_THE_MEETING = Duration.ofDays(1);
    /** For a meeting whose day is still open. */
    private static final Duration WITHOUT_A_DAY = Duration.ofDays(366);

    private final SignedLinks links;
    private final Invitations invitations;
    private final Timetable timetable;
    private final Letterheads letterheads;

    PersonalLinks(SignedLinks links, Invitations invitations, Timetable timetable, Letterheads letterheads) {
        this.links = links;
        this.invitations = invitations;
        this.timetable = timetable;
        this.letterheads = letterheads;
    }

    /** The answer page of that invitation. */
    public URI linkTo(InvitationId id, Instant now) {
        Invitation invitation = invitations.get(id);
        return linkFor(letterheads.inForce(), invitation, timetable.card(invitation.meeting()), now);
    }

    /** The answer pages of everyone invited to that meeting, in two queries. */
    public Map<InvitationId, URI> linksFor(MeetingCard meeting, Instant now) {
        Letterhead letterhead = letterheads.inForce();
        return invitations.to(meeting.id()).stream()
                .collect(Collectors.toMap(Invitation::id, invitation -> linkFor(letterhead, invitation, meeting, now)));
    }

    URI linkFor(Letterhead letterhead, Invitation invitation, MeetingCard meeting, Instant now) {
        return address(letterhead, token(invitation, meeting, now));
    }

    /** What stands behind {@code /r/} in the link. */
    String token(Invitation invitation, MeetingCard meeting, Instant now) {
        Instant expires =
                meeting.ends().map(end -> end.plus(AFTER_THE_MEETING)).orElseGet(() -> now.plus(WITHOUT_A_DAY));
        return links.token(PURPOSE, invitation.id().value(), invitation.linkVersion(), expires);
    }

    /** What a test letter links to: a page that says what would stand there. */
    static URI sampleLink(Letterhead letterhead) {
        return address(letterhead, "probe");
    }

    private static URI address(Letterhead letterhead, String token) {
        return URI.create(letterhead.baseUrl() + "/r/" + token);
    }

    /** What a link says, before anything is looked up: which invitation, and which version of its link. */
    Optional<SignedLinks.Ref> say(String token, Instant now) {
        return links.read(PURPOSE, token, now);
    }

    static boolean isValid(SignedLinks.Ref said, Invitation invitation) {
        return invitation.linkVersion() == said.version() && !invitation.isWithdrawn();
    }

    /** The invitation a link was made for; empty when the link is altered, expired or withdrawn. */
    public Optional<Invitation> read(String token, Instant now) {
        return say(token, now)
                .flatMap(ref -> invitations.findById(ref.id()).filter(invitation -> isValid(ref, invitation)));
    }
}
