package org.reihum.handout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
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
                (marked ? Optional.of(signed(line.print(), entry, by)) : entry.map(SheetChanges::notSigned))
                        .ifPresent(all::add);
            }
        }
        for (int at = 0; at < typed.guests().size(); at++) {
            TypedSheet.Guest guest = typed.guests().get(at);
            if (!guest.isBlank()) {
                all.add(guest(meeting, guest, there, onPaper(by, typed.nonce() + at)));
            }
        }
        return all;
    }

    private static Correction signed(PrintedLine line, Optional<Signatures.Entry> entry, String by) {
        CheckIn how = onPaper(by, null);
        PersonId person = line.person();
        if (entry.isPresent()) {
            return new Correction.Signed(entry.get().attendance(), true);
        }
        return person == null
                ? new Correction.WalkedIn(
                        Attendee.walkIn(line.firstName(), line.lastName(), line.organisation(), null), how)
                : new Correction.Came(person, how);
    }

    /** Who is on the list by the sheet alone goes from it; who was seen at the door stays, without a signature. */
    private static Correction notSigned(Signatures.Entry entry) {
        return entry.typedBack()
                ? new Correction.WasNotThere(entry.attendance())
                : new Correction.Signed(entry.attendance(), false);
    }

    private Correction guest(MeetingId meeting, TypedSheet.Guest guest, List<Signatures.Entry> there, CheckIn how) {
        Optional<Signatures.Entry> entry = only(there, named(guest.lastName(), guest.firstName()));
        if (entry.isPresent()) {
            return new Correction.Signed(entry.get().attendance(), true);
        }
        return invited(meeting, guest)
                .<Correction>map(person -> new Correction.Came(person, how))
                .orElseGet(() -> new Correction.WalkedIn(
                        Attendee.walkIn(guest.firstName(), guest.lastName(), guest.organisation(), null), how));
    }

    /** Two of the same name are left alone: which of them it was nobody can tell. */
    private Optional<PersonId> invited(MeetingId meeting, TypedSheet.Guest guest) {
        List<PersonId> found = guestList.rows(meeting).stream()
                .filter(row -> same(row.person().lastName(), guest.lastName())
                        && same(row.person().firstName(), guest.firstName()))
                .map(row -> new PersonId(row.personId()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Signatures.Entry> entry(List<Signatures.Entry> there, PrintedLine line) {
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

    /** Some keyboards send an umlaut as two characters. */
    private static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The sheet does not say at which hour somebody came. */
    static CheckIn onPaper(String by, @Nullable String nonce) {
        return new CheckIn(CheckInMethod.AFTERWARDS, null, by, true, false, null, nonce);
    }
}
