package org.reihum.handout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reihum.mail.FileName;
import org.reihum.meeting.MeetingId;
import org.reihum.paper.ScanKind;
import org.reihum.paper.ScannedCodes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Files a scan or a photo of signed sheets where its codes say. */
@Component
class FilingScans {

    private final Scans scans;
    private final SheetCodes codes;
    private final TransactionOperations transaction;

    FilingScans(Scans scans, SheetCodes codes, TransactionOperations transaction) {
        this.scans = scans;
        this.codes = codes;
        this.transaction = transaction;
    }

    /**
     * Not within a transaction: looking for the codes takes its time.
     *
     * @param meeting where it is uploaded; the meeting that its code names counts more
     */
    Filed file(MeetingId meeting, String typedName, byte[] content, String by, Instant now) {
        Optional<ScanKind> kind = ScanKind.of(content);
        if (kind.isEmpty()) {
            return Filed.KIND;
        }
        List<SheetCode> found = ScannedCodes.in(content).stream()
                .flatMap(code -> codes.read(code).stream())
                .toList();
        MeetingId its = found.isEmpty() ? meeting : found.get(0).meeting();
        if (scans.holds(its, content)) {
            return Filed.ALREADY;
        }
        transaction.executeWithoutResult(status -> {
            long scan = scans.add(its, name(typedName, kind.get()), kind.get(), content, by, now);
            found.stream()
                    .filter(code -> code.meeting().equals(its))
                    .forEach(code -> scans.show(scan, code.printing(), code.sheet(), true));
        });
        if (found.isEmpty()) {
            return Filed.NO_CODE;
        }
        return its.equals(meeting) ? Filed.BY_CODE : Filed.ELSEWHERE;
    }

    /** With the extension of what it is. */
    private static String name(String typed, ScanKind kind) {
        String name = new FileName(typed).value().replaceFirst("\\.[A-Za-z]{1,4}$", "");
        return (name.isEmpty() ? "scan" : name) + "." + kind.extension();
    }
}
