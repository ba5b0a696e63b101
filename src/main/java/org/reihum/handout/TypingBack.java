package org.reihum.handout;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.Attendee;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckInMethod;
import org.reihum.attendance.CheckedIn;
import org.reihum.attendance.CheckingIn;
import org.reihum.attendance.Signatures;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/**
 * Types a signed sheet back (Nacherfassung): who signed was there. Nobody is counted twice: who was noted at the door gets
 * the signature, and a name below the list that is known by then is that person.
 */
@Component
class TypingBack {

    private final CheckingIn checkingIn;
    private final Signatures signatures;
    private final GuestList guestList;

    TypingBack(CheckingIn checkingIn, Signatures signatures, GuestList guestList) {
        this.checkingIn = checkingIn;
        this.signatures = signatures;
        this.guestList = guestList;
    }

    /** Each line on its own: sent again, it goes on where it stopped. Not within a transaction. */
    TypedBack type(Sheet sheet, TypedSheet typed, String by, Instant now) {
        MeetingId meeting = sheet.meeting().id();
        var tally = new Tally();
        for (Sheet.Line line : sheet.lines()) {
            int number = line.print().number();
            boolean marked = typed.marked().contains(number);
            if (marked != typed.shown().contains(number)) {
                tally.add(
                        marked, marked ? sign(meeting, line.print(), by, now) : unsign(meeting, line.print(), by, now));
            }
        }
        for (int at = 0; at < typed.guests().size(); at++) {
            TypedSheet.Guest guest = typed.guests().get(at);
            if (!guest.isBlank()) {
                tally.add(true, guest(meeting, guest, typed.nonce() + at, by, now));
            }
        }
        return tally.result();
    }

    private CheckedIn sign(MeetingId meeting, PrintedLine line, String by, Instant now) {
        PersonId person = line.person();
        return person == null
                ? guest(
                        meeting,
                        new TypedSheet.Guest(line.lastName(), line.firstName(), line.organisation()),
                        null,
                        by,
                        now)
                : person(meeting, person, by, now);
    }

    private CheckedIn person(MeetingId meeting, PersonId person, String by, Instant now) {
        CheckedIn in = checkingIn.person(meeting, person, onPaper(by, null), now);
        return in instanceof CheckedIn.AlreadyIn there ? signed(meeting, there, by, now) : in;
    }

    private CheckedIn signed(MeetingId meeting, CheckedIn.AlreadyIn there, String by, Instant now) {
        CheckedIn put = signatures.put(meeting, there.attendance(), true, onPaper(by, null), now);
        return put instanceof CheckedIn.Refused ? put : there;
    }

    /** Who is on the list by the sheet alone goes from it; who was seen at the door stays, without a signature. */
    private CheckedIn unsign(MeetingId meeting, PrintedLine line, String by, Instant now) {
        Optional<Signatures.Entry> there = entry(
                meeting,
                line.person() == null
                        ? named(line.lastName(), line.firstName())
                        : entry -> entry.person().filter(line.person()::equals).isPresent());
        if (there.isEmpty()) {
            return new CheckedIn.AlreadyIn(0, null, "");
        }
        long attendance = there.get().attendance();
        return there.get().typedBack()
                ? checkingIn.undo(meeting, attendance, onPaper(by, null), now)
                : signatures.put(meeting, attendance, false, onPaper(by, null), now);
    }

    private CheckedIn guest(MeetingId meeting, TypedSheet.Guest guest, @Nullable String nonce, String by, Instant now) {
        Optional<Signatures.Entry> there = entry(meeting, named(guest.lastName(), guest.firstName()));
        if (there.isPresent()) {
            return signed(meeting, new CheckedIn.AlreadyIn(there.get().attendance(), null, ""), by, now);
        }
        Optional<PersonId> invited = invited(meeting, guest);
        if (invited.isPresent()) {
            return person(meeting, invited.get(), by, now);
        }
        Attendee who = Attendee.walkIn(guest.firstName(), guest.lastName(), guest.organisation(), null);
        return checkingIn.walkIn(meeting, who, onPaper(by, nonce), now);
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

    private Optional<Signatures.Entry> entry(MeetingId meeting, Predicate<Signatures.Entry> wanted) {
        List<Signatures.Entry> found = new ArrayList<>(signatures.of(meeting));
        found.removeIf(wanted.negate());
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
    private static CheckIn onPaper(String by, @Nullable String nonce) {
        return new CheckIn(CheckInMethod.AFTERWARDS, null, by, true, false, null, nonce);
    }

    /** Counts what came of the lines; the first refusal is what is told. */
    private static final class Tally {

        private int entered;
        private int matched;
        private int takenBack;
        private CheckedIn.@Nullable Refused refused;

        void add(boolean marked, CheckedIn came) {
            if (came instanceof CheckedIn.Refused why) {
                refused = refused == null ? why : refused;
            } else if (!marked) {
                takenBack++;
            } else if (came instanceof CheckedIn.In) {
                entered++;
            } else {
                matched++;
            }
        }

        TypedBack result() {
            return refused == null ? new TypedBack.Done(entered, matched, takenBack) : new TypedBack.Refused(refused);
        }
    }
}
