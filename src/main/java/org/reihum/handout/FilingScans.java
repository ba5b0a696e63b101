package org.reihum.handout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.reihum.mail.FileName;
import org.reihum.meeting.MeetingId;
import org.reihum.paper.ScanKind;
import org.reihum.paper.ScannedCodes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Files a scan or a photo of signed sheets where its codes say. */
@Component
class FilingScans {

    /** A page takes some megabytes while it is read: those who upload at the same time wait for each other. */
    private final Semaphore reading = new Semaphore(1);

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
     * @param meeting where it is uploaded; when its codes are all of other meetings, it is filed at the first of them
     */
    Filed file(MeetingId meeting, String typedName, byte[] content, String by, Instant now) {
        Optional<ScanKind> kind = ScanKind.of(content);
        if (kind.isEmpty()) {
            return Filed.not(Filed.Outcome.KIND, meeting);
        }
        List<List<SheetCode>> pages = read(content);
        List<SheetCode> found = pages.stream().flatMap(List::stream).distinct().toList();
        // a file that shows sheets of two meetings can be filed at both
        MeetingId its = found.stream().anyMatch(code -> code.meeting().equals(meeting)) || found.isEmpty()
                ? meeting
                : found.get(0).meeting();
        if (scans.holds(its, content)) {
            return Filed.not(Filed.Outcome.ALREADY, its);
        }
        transaction.executeWithoutResult(status -> {
            long scan = scans.add(its, name(typedName, kind.get()), kind.get(), content, by, now);
            found.forEach(code -> scans.show(scan, code.printing(), code.sheet(), true));
        });
        return new Filed(
                found.isEmpty()
                        ? Filed.Outcome.NO_CODE
                        : its.equals(meeting) ? Filed.Outcome.BY_CODE : Filed.Outcome.ELSEWHERE,
                its,
                found.stream()
                        .filter(code -> code.meeting().equals(its))
                        .map(SheetCode::sheet)
                        .toList(),
                (int) pages.stream().filter(List::isEmpty).count(),
                found.stream()
                        .map(SheetCode::meeting)
                        .filter(other -> !other.equals(its))
                        .distinct()
                        .toList());
    }

    /** Of each page the sheets that its codes name. */
    private List<List<SheetCode>> read(byte[] content) {
        reading.acquireUninterruptibly();
        try {
            return ScannedCodes.in(content).stream()
                    .map(page -> page.stream()
                            .flatMap(code -> codes.read(code).stream())
                            .toList())
                    .toList();
        } finally {
            reading.release();
        }
    }

    /** With the extension of what it is. */
    private static String name(String typed, ScanKind kind) {
        String name = new FileName(typed).value().replaceFirst("\\.[A-Za-z]{1,4}$", "");
        return (name.isEmpty() ? "scan" : name) + "." + kind.extension();
    }
}
