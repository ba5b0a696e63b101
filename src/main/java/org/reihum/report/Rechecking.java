package org.reihum.report;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a report once more by the same lists and compares: what was counted, and the CSV files octet by octet with what is
 * served; every stored file has to be as it was written. Answers, names or decisions that have changed since then show as
 * differences; corrections of closed lists do not, because the report names the versions that it counts.
 */
@Component
class Rechecking {

    /**
     * What came of it.
     *
     * @param differences between what the report says and what is counted now; empty when it is the same
     * @param files whose content would be another
     * @param damaged stored files that are not as they were written
     */
    record Rechecked(List<ReportContent.Difference> differences, List<String> files, List<StoredFiles.Stored> damaged) {

        public boolean same() {
            return differences.isEmpty() && files.isEmpty() && damaged.isEmpty();
        }
    }

    private final CountingReport counting;
    private final ReportContents contents;
    private final StoredFiles files;
    private final ReportTables tables;
    private final Comparing comparing;

    Rechecking(
            CountingReport counting,
            ReportContents contents,
            StoredFiles files,
            ReportTables tables,
            Comparing comparing) {
        this.counting = counting;
        this.contents = contents;
        this.files = files;
        this.tables = tables;
        this.comparing = comparing;
    }

    /** @throws ReportNotFound when it has kept nothing that could be compared */
    @Transactional(readOnly = true)
    public Rechecked check(Report report) {
        ReportBody was = contents.of(report)
                .map(CountedReport::body)
                .orElseThrow(() -> new ReportNotFound("what report " + report.id() + " says"));
        ReportBody is = counting.body(report);
        return new Rechecked(
                comparing.between(was, is, report.language()),
                filesThatDiffer(report, was, is),
                files.of(report.id()).stream()
                        .filter(file -> !file.sha256().equals(sha256(file)))
                        .toList());
    }

    private List<String> filesThatDiffer(Report report, ReportBody was, ReportBody is) {
        return ReportFile.of(report.scope().kind()).stream()
                .filter(file -> isOther(report, was, is)
                        || files.find(report.id(), file.slug(), SheetFormat.CSV.ending())
                                .filter(stored -> !sha256(stored).equals(sha256(report, file)))
                                .isPresent())
                .map(ReportFile::slug)
                .toList();
    }

    /** Whether the only file of one of the other reports would hold something else. */
    private boolean isOther(Report report, ReportBody was, ReportBody is) {
        return was instanceof OtherBody before
                && is instanceof OtherBody after
                && !tables.table(before, report).saysTheSame(tables.table(after, report));
    }

    /** Of the octets that are served, whatever was noted when they were written. */
    private String sha256(StoredFiles.Stored file) {
        MessageDigest digest = FileInPieces.sha256();
        files.copy(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private String sha256(Report report, ReportFile file) {
        MessageDigest digest = FileInPieces.sha256();
        var nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (SheetWriter writer = SheetFormat.CSV.to(nowhere, tables.heading(report, file), report.language())) {
            Iterator<List<@Nullable Object>> lines = tables.lines(report, file);
            lines.forEachRemaining(writer::line);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
