package org.reihum.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a report: what it says, as which version, and what is otherwise than in the version before. */
@Component
class CountingReport {

    private final ListedMeetings listed;
    private final CountingMeetings counting;
    private final Comparing comparing;
    private final ReportContents contents;
    private final Reports reports;
    private final CoverWords coverWords;

    CountingReport(
            ListedMeetings listed,
            CountingMeetings counting,
            Comparing comparing,
            ReportContents contents,
            Reports reports,
            CoverWords coverWords) {
        this.listed = listed;
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
                listed.of(report.id()), coverWords.percentages(report.scope().kind()), report.requestedAt());
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
        int version = reports.version(report, data);
        Optional<ReportContent> before = reports.before(report).flatMap(earlier -> contents.of(earlier.id()));
        return new ReportContent(
                coverWords.cover(report, body, version, data),
                body,
                before.map(earlier -> differences(earlier, version, body, report.language()))
                        .orElse(List.of()));
    }

    /** Where nothing has changed it is the same version once more, with what that one changed. */
    private List<ReportContent.Difference> differences(
            ReportContent earlier, int version, ReportContent.Body body, Locale language) {
        return earlier.cover().version() == version
                ? earlier.differences()
                : comparing.between(earlier.body(), body, language);
    }
}
