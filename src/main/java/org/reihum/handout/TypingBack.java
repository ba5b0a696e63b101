package org.reihum.handout;

import java.time.Instant;
import java.util.ArrayList;
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
            return counted(all);
        }
        Corrected corrected = correcting.correct(meeting, all, reason, by, now);
        if (corrected instanceof Corrected.Done done) {
            return counted(done.changes());
        }
        return corrected == Corrected.Refused.SAID_ALREADY
                ? counted(List.of())
                : new TypedBack.Refused(corrected.toString());
    }

    private TypedBack note(MeetingId meeting, List<Correction> all, String by, Instant now) {
        List<Correction> done = new ArrayList<>();
        for (Correction one : all) {
            CheckedIn noted = note(meeting, one, by, now);
            if (noted instanceof CheckedIn.AlreadyIn there && one instanceof Correction.Came) {
                // somebody at the door was quicker
                one = new Correction.Signed(there.attendance(), true);
                noted = note(meeting, one, by, now);
            }
            if (noted instanceof CheckedIn.Refused refused) {
                return new TypedBack.Refused(refused.name());
            }
            if (noted instanceof CheckedIn.In) {
                done.add(one);
            }
        }
        return counted(done);
    }

    private CheckedIn note(MeetingId meeting, Correction one, String by, Instant now) {
        CheckIn how = SheetChanges.onPaper(by, null);
        if (one instanceof Correction.Came came) {
            return checkingIn.person(meeting, came.person(), came.how(), now);
        }
        if (one instanceof Correction.WalkedIn guest) {
            return checkingIn.walkIn(meeting, guest.guest(), guest.how(), now);
        }
        if (one instanceof Correction.Signed signed) {
            return signatures.put(meeting, signed.attendance(), signed.signed(), how, now);
        }
        return checkingIn.undo(meeting, ((Correction.WasNotThere) one).attendance(), how, now);
    }

    private static TypedBack.Done counted(List<Correction> done) {
        int entered = 0;
        int matched = 0;
        for (Correction one : done) {
            entered += one instanceof Correction.Came || one instanceof Correction.WalkedIn ? 1 : 0;
            matched += one instanceof Correction.Signed signed && signed.signed() ? 1 : 0;
        }
        return new TypedBack.Done(entered, matched, done.size() - entered - matched);
    }
}
