package org.reihum.registration;

import java.net.URI;
import java.time.Instant;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.PersonalLinks;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.springframework.stereotype.Component;

/** Where somebody goes on after the confirmation: to the own answer page, or to that of the group. */
@Component
class NextPage {

    private final SignedUpPeople people;
    private final PersonalLinks personal;
    private final GroupLinks groups;
    private final SignUpLetters letters;
    private final Letterheads letterheads;

    NextPage(
            SignedUpPeople people,
            PersonalLinks personal,
            GroupLinks groups,
            SignUpLetters letters,
            Letterheads letterheads) {
        this.people = people;
        this.personal = personal;
        this.groups = groups;
        this.letters = letters;
        this.letterheads = letterheads;
    }

    /** Its path. */
    String after(SignUp signUp, Door door, Instant now) {
        if (signUp.grouped()) {
            return "/group/" + groups.token(signUp, door.meeting(), now);
        }
        InvitationId invitation = people.findBySignUpIdOrderByPlace(signUp.id()).stream()
                .flatMap(person -> person.invitation().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("confirmed without an invitation"));
        return path(personal.linkTo(invitation, now));
    }

    /** Brings a group's contact its link; everyone else gets the letters of the invitation. */
    void writeTo(SignUp signUp, Door door, Instant now) {
        if (signUp.grouped()) {
            letters.post(letters.toContact(door, signUp, groups.token(signUp, door.meeting(), now)), now);
        }
    }

    private String path(URI link) {
        String base = letterheads
                .current()
                .map(Letterhead::baseUrl)
                .map(URI::toString)
                .orElse("");
        return link.toString().substring(base.length());
    }
}
