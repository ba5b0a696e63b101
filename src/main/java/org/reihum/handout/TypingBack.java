package org.reihum.handout;

import java.time.Instant;
import java.util.List;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckedIn;
import org.reihum.attendance.CheckingIn;
import org.reihum.attendance.Corrected;
import org.reihum.attendance.Correcting;
import org.reihum.attendance.Correction;
import org.reihum.attendance.Signatures;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** Types a signed sheet back (Nacherfassung): on an open list line by line, on a closed one as one correction with its reason. */
@Component
class TypingBack {

    private final SheetChanges changes;
    private final CheckingIn checkingIn;
    private final Signatures signatures;
    private final Correcting correcting;

    TypingBack(SheetChanges changes, CheckingIn checkingIn, Signatures signatures, Correcting correcting) {
        this.changes = changes;
        this.checkingIn = checkingIn;
        this.signatures = signatures;
        this.correcting = correcting;
    }

    /** Sent again, it goes on where it stopped. Not within a transaction. */
    TypedBack type(Sheet sheet, TypedSheet typed, String by, Instant now) {
        MeetingId meeting = sheet.meeting().id();
        List<Correction> all = changes.of(sheet, typed, by);
        return sheet.closed() ? correct(meeting, all, typed.reason(), by, now) : note(meeting, all, by, now);
    }

    private TypedBack correct(MeetingId meeting, List<Correction> all, String reason, String by, Instant now) {
        if (all.isEmpty()) {
            return new TypedBack.Done(0, 0, 0);
        }
        Corrected corrected = correcting.correct(meeting, all, reason, by, now);
        if (corrected == Corrected.Refused.SAID_ALREADY) {
            return new TypedBack.Done(0, 0, 0);
        }
        return corrected instanceof Corrected.Refused refused ? new TypedBack.Refused(refused.name()) : counted(all);
    }

    private TypedBack note(MeetingId meeting, List<Correction> all, String by, Instant now) {
        for (Correction one : all) {
            if (note(meeting, one, by, now) instanceof CheckedIn.Refused refused) {
                return new TypedBack.Refused(refused.name());
            }
        }
        return counted(all);
    }

    private CheckedIn note(MeetingId meeting, Correction one, String by, Instant now) {
        CheckIn how = SheetChanges.onPaper(by, null);
        if (one instanceof Correction.Came came) {
            return came(meeting, came, now);
        }
        if (one instanceof Correction.WalkedIn guest) {
            return checkingIn.walkIn(meeting, guest.guest(), guest.how(), now);
        }
        if (one instanceof Correction.Signed signed) {
            return signatures.put(meeting, signed.attendance(), signed.signed(), how, now);
        }
        return checkingIn.undo(meeting, ((Correction.WasNotThere) one).attendance(), how, now);
    }

    /** Somebody at the door may have been quicker. */
    private CheckedIn came(MeetingId meeting, Correction.Came came, Instant now) {
        CheckedIn in = checkingIn.person(meeting, came.person(), came.how(), now);
        return in instanceof CheckedIn.AlreadyIn there
                ? signatures.put(
                        meeting,
                        there.attendance(),
                        true,
                        SheetChanges.onPaper(came.how().by(), null),
                        now)
                : in;
    }

    private static TypedBack.Done counted(List<Correction> all) {
        int entered = 0;
        int matched = 0;
        for (Correction one : all) {
            entered += one instanceof Correction.Came || one instanceof Correction.WalkedIn ? 1 : 0;
            matched += one instanceof Correction.Signed signed && signed.signed() ? 1 : 0;
        }
        return new TypedBack.Done(entered, matched, all.size() - entered - matched);
    }
}
