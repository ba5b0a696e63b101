package org.reihum.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a report: what it says, as which version, and what is otherwise than in the version before. */
@Component
class CountingReport {

    private final ListedMeetings listed;
    private final ReportLists lists;
    private final CountingMeetings counting;
    private final Comparing comparing;
    private final ReportContents contents;
    private final Reports reports;
    private final CoverWords coverWords;

    CountingReport(
            ListedMeetings listed,
            ReportLists lists,
            CountingMeetings counting,
            Comparing comparing,
            ReportContents contents,
            Reports reports,
            CoverWords coverWords) {
        this.listed = listed;
        this.lists = lists;
        this.counting = counting;
        this.comparing = comparing;
        this.contents = contents;
        this.reports = reports;
        this.coverWords = coverWords;
    }

    /** Chooses the meetings, counts them and keeps it. */
    @Transactional
    public ReportContent count(Report report) {
        listed.choose(report);
        lists.keepOpenOnes(report, listed.of(report.id()));
        ReportContent content = content(report, body(report));
        contents.keep(report.id(), content);
        ReportContent.Cover cover = content.cover();
        reports.counted(
                report.id(),
                cover.version(),
                cover.dataVersion(),
                cover.provisional(),
                rows(content.body().meetings()));
        return content;
    }

    /** What it says by the lists that it has chosen; the same as it said, unless something else has changed since. */
    ReportContent.Body body(Report report) {
        return counting.count(
                report,
                listed.of(report.id()),
                coverWords.percentages(report.scope().kind()));
    }

    /** Lines of the list of participations. */
    static int rows(List<ReportContent.MeetingLine> meetings) {
        return meetings.stream()
                .map(ReportContent.MeetingLine::counts)
                .filter(counts -> counts != null)
                .mapToInt(counts -> counts.participations() + counts.online() + counts.noShows())
                .sum();
    }

    private ReportContent content(Report report, ReportContent.Body body) {
        String data = ReportContents.fingerprint(body);
        Optional<ReportContent> before = reports.before(report).flatMap(earlier -> contents.of(earlier.id()));
        List<ReportContent.Difference> differences = before.filter(
                        earlier -> !earlier.cover().dataVersion().equals(data))
                .map(earlier -> comparing.between(earlier.body(), body, report.language()))
                .orElse(List.of());
        // nothing has changed, be it that an earlier release wrote it another way: the same version once more
        Optional<ReportContent> same = before.filter(earlier -> differences.isEmpty());
        int version = reports.version(
                report, data, same.map(earlier -> earlier.cover().dataVersion()).orElse(data));
        return new ReportContent(
                coverWords.cover(report, body, version, data),
                body,
                same.map(ReportContent::differences).orElse(differences));
    }
}
