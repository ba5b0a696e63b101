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
        List<Signatures.Entry> free = new ArrayList<>(there);
        for (TypedSheet.Guest guest : typed.guests()) {
            if (!guest.isBlank()) {
                Correction what = guest(meeting, guest, there, free, onPaper(by, typed.act(guest.toString())));
                all.add(what);
                // one "Müller" from the door is not both the Müllers on the paper
                free.removeIf(
                        entry -> what instanceof Correction.Signed signed && signed.attendance() == entry.attendance());
            }
        }
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

    /**
     * Somebody who is there already, or is invited; where it may be one of several nobody can tell, and it is another.
     *
     * @param free of those who are there, who is not yet somebody else on the sheet
     */
    private Correction guest(
            MeetingId meeting,
            TypedSheet.Guest guest,
            List<Signatures.Entry> there,
            List<Signatures.Entry> free,
            CheckIn how) {
        Stream<NameOnPaper.Known<Correction>> present = free.stream()
                .map(entry -> new NameOnPaper.Known<>(
                        entry.lastName(),
                        entry.firstName(),
                        entry.organisation(),
                        new Correction.Signed(entry.attendance(), true)));
        Stream<NameOnPaper.Known<Correction>> absent = guestList.rows(meeting).stream()
                .filter(row -> there.stream()
                        .noneMatch(entry -> entry.person()
                                .filter(person -> person.value() == row.personId())
                                .isPresent()))
                .map(row -> new NameOnPaper.Known<>(
                        row.person().lastName(),
                        row.person().firstName(),
                        row.organisation(),
                        new Correction.Came(new PersonId(row.personId()), how)));
        return NameOnPaper.of(guest)
                .among(Stream.concat(present, absent).toList())
                .orElseGet(() -> new Correction.WalkedIn(
                        Attendee.walkIn(guest.firstName(), guest.lastName(), guest.organisation(), null), how));
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
        return entry -> NameOnPaper.same(entry.lastName(), lastName) && NameOnPaper.same(entry.firstName(), firstName);
    }

    /** The sheet does not say at which hour somebody came. */
    static CheckIn onPaper(String by, @Nullable String nonce) {
        return new CheckIn(CheckInMethod.SHEET, null, by, true, false, null, nonce);
    }
}
