package org.reihum.handout;

import org.jspecify.annotations.Nullable;
import org.reihum.invitation.InvitationId;
import org.reihum.network.PersonId;

/**
 * A person on a printing, in the words that were printed.
 *
 * @param number beside the name
 * @param sheet from 1, where the person signs; 0 on a line that is not signed
 * @param who the same for the same person from one printing to the next
 * @param person null for somebody who is not in the register
 * @param invitation null for somebody who was not invited, or is not any more
 * @param kind such as NM, U or W
 */
public record PrintedLine(
        int number,
        int sheet,
        Mark mark,
        String who,
        @Nullable PersonId person,
        @Nullable InvitationId invitation,
        String title,
        String firstName,
        String lastName,
        String organisation,
        String network,
        String kind) {

    /** What became of the person since the printings before. */
    public enum Mark {
        /** On a printing that holds everybody. */
        LISTED,
        NEW,
        CHANGED,
        GONE
    }

    /** "Prof. Dr. Olga Stichtag". */
    public String fullName() {
        return (title + " " + firstName + " " + lastName).strip();
    }

    /** "Prof. Dr. Olga". */
    public String titleAndFirstName() {
        return (title + " " + firstName).strip();
    }

    /** "Stichtag, Prof. Dr. Olga". */
    public String sortedName() {
        return titleAndFirstName().isEmpty() ? lastName : lastName + ", " + titleAndFirstName();
    }

    PrintedLine as(Mark other, int itsNumber, int itsSheet) {
        return new PrintedLine(
                itsNumber,
                itsSheet,
                other,
                who,
                person,
                invitation,
                title,
                firstName,
                lastName,
                organisation,
                network,
                kind);
    }

    PrintedLine ofKind(String other) {
        return new PrintedLine(
                number, sheet, mark, who, person, invitation, title, firstName, lastName, organisation, network, other);
    }

    /** Whether the same words would be printed of both. */
    boolean reads(PrintedLine other) {
        return equals(other.as(mark, number, sheet).withInvitation(invitation));
    }

    private PrintedLine withInvitation(@Nullable InvitationId its) {
        return new PrintedLine(
                number, sheet, mark, who, person, its, title, firstName, lastName, organisation, network, kind);
    }
}
