package org.reihum.report;

import java.util.List;
import java.util.Optional;
import org.reihum.report.ReportContent.Body;
import org.reihum.report.ReportContent.Cover;
import org.reihum.report.ReportContent.Difference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was counted: as which version, and with what is otherwise than in the version before. */
@Component
class KeepingVersion {

    private final ReportContents contents;
    private final Reports reports;
    private final CoverWords coverWords;
    private final Comparing comparing;

    KeepingVersion(ReportContents contents, Reports reports, CoverWords coverWords, Comparing comparing) {
        this.contents = contents;
        this.reports = reports;
        this.coverWords = coverWords;
        this.comparing = comparing;
    }

    @Transactional
    public CountedReport keep(Report report, ReportBody body) {
        CountedReport content = content(report, body);
        contents.keep(report.id(), content);
        Cover cover = content.cover();
        reports.counted(report.id(), cover.version(), cover.dataVersion(), cover.provisional(), body.rows());
        return content;
    }

    private CountedReport content(Report report, ReportBody body) {
        String data = ReportContents.fingerprint(body);
        Optional<CountedReport> before = reports.before(report).flatMap(contents::of);
        List<Difference> differences = before.filter(
                        earlier -> !earlier.cover().dataVersion().equals(data))
                .map(earlier -> comparing.between(earlier.body(), body, report.language()))
                .orElse(List.of());
        // nothing has changed, be it that an earlier release wrote it another way: the same version once more
        Optional<CountedReport> same = before.filter(earlier -> differences.isEmpty());
        int version = reports.version(
                report, data, same.map(earlier -> earlier.cover().dataVersion()).orElse(data));
        Optional<CountedReport> again = same.filter(earlier -> earlier.cover().version() == version);
        int earlier = again.map(one -> one.cover().earlier())
                .or(() -> before.map(one -> one.cover().version()))
                .orElse(0);
        return content(
                coverWords.cover(report, body, version, data, earlier),
                body,
                again.map(CountedReport::differences).orElse(differences));
    }

    private static CountedReport content(Cover cover, ReportBody body, List<Difference> differences) {
        return body instanceof OtherBody other
                ? new OtherContent(cover, other, differences)
                : new ReportContent(cover, (Body) body, differences);
    }
}
