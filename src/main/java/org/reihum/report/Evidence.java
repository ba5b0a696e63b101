package org.reihum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.reihum.handout.PrintedPapers;
import org.reihum.handout.Printing;
import org.reihum.handout.Scans;
import org.reihum.meeting.MeetingId;
import org.reihum.network.SafeCsv;
import org.reihum.report.ReportContent.Annex;
import org.reihum.report.ReportContent.MeetingLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The Belegmappe of a report: all that proves it in one ZIP, with a list of contents and the checksum of each file. Written
 * file by file, so that only one is in memory at a time. What it holds is what was there when the report was made: the same
 * report gives the same octets, unless a scan has been taken away since, which the list of contents says.
 */
@Component
class Evidence {

    private final StoredFiles files;
    private final Scans scans;
    private final PrintedPapers printed;
    private final EvidencePaper paper;
    private final MessageSource messages;

    Evidence(StoredFiles files, Scans scans, PrintedPapers printed, EvidencePaper paper, MessageSource messages) {
        this.files = files;
        this.scans = scans;
        this.printed = printed;
        this.paper = paper;
        this.messages = messages;
    }

    void write(Report report, ReportContent content, OutputStream to) throws IOException {
        var words = new Wording(messages, report.language());
        var stamp = LocalDateTime.ofInstant(report.requestedAt(), ZoneOffset.UTC);
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        var folder = new EvidenceFolder(zip, stamp);
        reportFiles(report, words, folder);
        for (MeetingLine meeting : content.body().meetings()) {
            if (!meeting.cancelled()) {
                agenda(meeting, content, words, folder);
                scans(meeting, content, words, folder);
                printed(meeting, report, content, words, folder);
            }
        }
        contents(content, words, folder);
        zip.finish();
    }

    private void reportFiles(Report report, Wording words, EvidenceFolder folder) throws IOException {
        String place = words.of("report.evidence.report");
        for (StoredFiles.Stored file : files.of(report.id())) {
            if (!file.name().equals(ReportContents.NAME)) {
                String name = words.of("report.evidence.file." + file.name()) + "." + file.ending();
                folder.add(place, name, words.of("report.evidence.what." + file.name()), out -> files.copy(file, out));
            }
        }
    }

    private void agenda(MeetingLine meeting, ReportContent content, Wording words, EvidenceFolder folder)
            throws IOException {
        folder.add(
                place(meeting, content, words),
                words.of("report.evidence.agenda") + ".pdf",
                words.of("report.evidence.agenda"),
                out -> out.write(paper.agenda(meeting, content, words)));
    }

    private void scans(MeetingLine meeting, ReportContent content, Wording words, EvidenceFolder folder)
            throws IOException {
        List<Annex> annexes = content.body().annexes();
        for (int at = 0; at < annexes.size(); at++) {
            Annex annex = annexes.get(at);
            if (annex.meetingId() == meeting.id()) {
                String what = words.of("report.evidence.scan", at + 1);
                Optional<byte[]> octets = scans.content(new MeetingId(annex.meetingId()), annex.scan());
                if (octets.isPresent()) {
                    folder.add(
                            place(meeting, content, words),
                            what + " " + annex.name(),
                            what,
                            out -> out.write(octets.get()));
                } else {
                    folder.missing(
                            place(meeting, content, words), annex.name(), words.of("report.evidence.gone", at + 1));
                }
            }
        }
    }

    /** As they were printed, until the report was made. */
    private void printed(
            MeetingLine meeting, Report report, ReportContent content, Wording words, EvidenceFolder folder)
            throws IOException {
        List<Printing> before = new ArrayList<>(printed.of(new MeetingId(meeting.id())));
        before.removeIf(printing -> printing.at().isAfter(report.requestedAt()));
        for (int at = before.size() - 1; at >= 0; at--) {
            Printing printing = before.get(at);
            Optional<byte[]> octets = printed.document(printing.id());
            String what = words.of("handout." + printing.paper().slug() + ".name");
            if (octets.isPresent()) {
                folder.add(
                        place(meeting, content, words),
                        words.of("report.evidence.printed", what, words.moment(printing.at())) + ".pdf",
                        words.of("report.evidence.printed", what, words.moment(printing.at())),
                        out -> out.write(octets.get()));
            }
        }
    }

    /** Of several series each has its own meetings of that number, and perhaps on that day. */
    private static String place(MeetingLine meeting, ReportContent content, Wording words) {
        String place = words.of(
                "report.evidence.meeting",
                String.format("%03d", meeting.number()),
                String.valueOf(meeting.day()),
                meeting.city());
        return content.severalSeries() ? place + ", " + meeting.series() : place;
    }

    /** Last, because only then all checksums are known. */
    private void contents(ReportContent content, Wording words, EvidenceFolder folder) throws IOException {
        List<EvidenceFolder.Entry> entries = List.copyOf(folder.entries());
        String name = words.of("report.evidence.contents");
        folder.add("", name + ".pdf", name, out -> out.write(paper.contents(content, entries, words)));
        folder.add("", name + ".csv", name, out -> out.write(csv(entries, words)));
    }

    private static byte[] csv(List<EvidenceFolder.Entry> entries, Wording words) {
        var text = new StringBuilder(SafeCsv.BYTE_ORDER_MARK);
        text.append(SafeCsv.line(List.of(
                words.of("report.evidence.column.number"),
                words.of("report.evidence.column.file"),
                words.of("report.evidence.column.what"),
                words.of("report.evidence.column.octets"),
                "SHA-256")));
        for (int at = 0; at < entries.size(); at++) {
            EvidenceFolder.Entry entry = entries.get(at);
            text.append(SafeCsv.line(List.of(
                    Integer.toString(at + 1),
                    entry.path(),
                    entry.what(),
                    Long.toString(entry.octets()),
                    entry.sha256())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
