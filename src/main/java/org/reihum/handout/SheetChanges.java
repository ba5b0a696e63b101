package org.reihum.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.Attendee;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckInMethod;
import org.reihum.attendance.Correction;
import org.reihum.attendance.Signatures;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingId;
import org.reihum.network.LooseText;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/**
 * What a signed sheet changes on the list. Nobody is counted twice: who was noted at the door gets the signature, and a name
 * below the list that is known by then is that person.
 */
@Component
class SheetChanges {

    private final Signatures signatures;
    private final GuestList guestList;

    SheetChanges(Signatures signatures, GuestList guestList) {
        this.signatures = signatures;
        this.guestList = guestList;
    }

    List<Correction> of(Sheet sheet, TypedSheet typed, String by) {
        MeetingId meeting = sheet.meeting().id();
        List<Signatures.Entry> there = signatures.of(meeting);
        List<Correction> all = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            int number = line.print().number();
            boolean marked = typed.marked().contains(number);
            if (marked != typed.shown().contains(number)) {
                Optional<Signatures.Entry> entry = entry(there, line.print());
                CheckIn how = onPaper(by, typed.act("line " + number));
                (marked ? Optional.of(signed(line.print(), entry, how)) : entry.flatMap(SheetChanges::notSigned))
                        .ifPresent(all::add);
            }
        }
        typed.guests().stream().filter(guest -> !guest.isBlank()).forEach(guest -> {
            CheckIn how = onPaper(by, typed.act(guest.toString()));
            all.add(guest(meeting, guest, there, how));
        });
        return all;
    }

    private static Correction signed(PrintedLine line, Optional<Signatures.Entry> entry, CheckIn how) {
        PersonId person = line.person();
        if (entry.isPresent()) {
            return new Correction.Signed(entry.get().attendance(), true);
        }
        return person == null
                ? new Correction.WalkedIn(
                        Attendee.walkIn(line.firstName(), line.lastName(), line.organisation(), null), how)
                : new Correction.Came(person, how);
    }

    /**
     * Who is on the list by a sheet alone goes from it. Who was seen at the door or came by a correction stays, without a
     * signature; one drawn on the device is no matter of the sheet.
     */
    private static Optional<Correction> notSigned(Signatures.Entry entry) {
        if (entry.drawn()) {
            return Optional.empty();
        }
        return Optional.of(
                entry.typedBack()
                        ? new Correction.WasNotThere(entry.attendance())
                        : new Correction.Signed(entry.attendance(), false));
    }

    /** Somebody who is there already, or is invited; where it may be one of several nobody can tell, and it is another. */
    private Correction guest(MeetingId meeting, TypedSheet.Guest guest, List<Signatures.Entry> there, CheckIn how) {
        Stream<Correction> present = there.stream()
                .filter(entry -> isCalled(guest, entry.lastName(), entry.firstName(), entry.organisation()))
                .map(entry -> new Correction.Signed(entry.attendance(), true));
        Stream<Correction> absent = invited(meeting, guest)
                .filter(person -> there.stream()
                        .noneMatch(
                                entry -> entry.person().filter(person::equals).isPresent()))
                .map(person -> new Correction.Came(person, how));
        List<Correction> known = Stream.concat(present, absent).toList();
        return known.size() == 1
                ? known.get(0)
                : new Correction.WalkedIn(
                        Attendee.walkIn(guest.firstName(), guest.lastName(), guest.organisation(), null), how);
    }

    private Stream<PersonId> invited(MeetingId meeting, TypedSheet.Guest guest) {
        return guestList.rows(meeting).stream()
                .filter(row ->
                        isCalled(guest, row.person().lastName(), row.person().firstName(), row.organisation()))
                .map(row -> new PersonId(row.personId()));
    }

    /** Firms are written down shorter than they are called. */
    private static boolean isCalled(TypedSheet.Guest guest, String lastName, String firstName, String organisation) {
        String typed = comparable(guest.organisation());
        String known = comparable(organisation);
        return same(guest.lastName(), lastName)
                && same(guest.firstName(), firstName)
                && (known.contains(typed) || !known.isEmpty() && typed.contains(known));
    }

    /** The one entry that is about the person of that line; one who is in no register any more is known by the name. */
    static Optional<Signatures.Entry> entry(List<Signatures.Entry> there, PrintedLine line) {
        PersonId person = line.person();
        return only(
                there,
                person == null
                        ? named(line.lastName(), line.firstName())
                        : entry -> entry.person().filter(person::equals).isPresent());
    }

    private static Optional<Signatures.Entry> only(List<Signatures.Entry> there, Predicate<Signatures.Entry> wanted) {
        List<Signatures.Entry> found = there.stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Predicate<Signatures.Entry> named(String lastName, String firstName) {
        return entry -> same(entry.lastName(), lastName) && same(entry.firstName(), firstName);
    }

    private static boolean same(String one, String other) {
        return comparable(one).equals(comparable(other));
    }

    private static String comparable(String text) {
        return LooseText.comparable(text).strip().replaceAll("\\s+", " ");
    }

    /** The sheet does not say at which hour somebody came. */
    static CheckIn onPaper(String by, @Nullable String nonce) {
        return new CheckIn(CheckInMethod.SHEET, null, by, true, false, null, nonce);
    }
}
