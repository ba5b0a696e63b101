package org.reihum.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Invitation;
import org.reihum.invitation.Invitations;
import org.reihum.invitation.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the page of a group. */
@Component
class GroupPages {

    private final GroupLinks links;
    private final SignedUpPeople people;
    private final Invitations invitations;
    private final Doors doors;

    GroupPages(GroupLinks links, SignedUpPeople people, Invitations invitations, Doors doors) {
        this.links = links;
        this.people = people;
        this.invitations = invitations;
        this.doors = doors;
    }

    /** @throws SignUpLinkNotValid when the link is altered or expired */
    @Transactional(readOnly = true)
    public GroupPage behind(String token, Instant now) {
        SignUp signUp = links.read(token, now).orElseThrow(SignUpLinkNotValid::new);
        Door door = doors.of(signUp.meeting());
        boolean open = isOpen(door, now);
        List<GroupPage.Line> lines = people.findBySignUpIdOrderByPlace(signUp.id()).stream()
                .map(person -> line(person, open))
                .toList();
        return new GroupPage(door, signUp, lines, open);
    }

    /** Until the evening before: on the day itself lists and badges are printed. */
    private static boolean isOpen(Door door, Instant now) {
        LocalDate day = door.meeting().day();
        return door.isPossible(now)
                && day != null
                && now.atZone(door.meeting().zone()).toLocalDate().isBefore(day);
    }

    private GroupPage.Line line(SignedUp person, boolean open) {
        Invitation invitation = person.invitation()
                .map(invitations::get)
                .orElseThrow(() -> new IllegalStateException("confirmed without an invitation"));
        boolean waits = invitation.seat() == Seat.WAITING;
        boolean comes = invitation.answer() == Answer.YES || invitation.answer() == Answer.ONLINE;
        return new GroupPage.Line(
                person,
                person.own() ? standing(invitation, waits) : "ALONE",
                person.own() && waits ? invitations.placeInLine(invitation) : 0,
                open && person.own() && comes);
    }

    private static String standing(Invitation invitation, boolean waits) {
        if (waits) {
            return "WAITING";
        }
        return switch (invitation.answer()) {
            case ONLINE -> "ONLINE";
            case YES -> "SEATED";
            case OPEN, MAYBE, NO, DELEGATED -> "AWAY";
        };
    }
}
