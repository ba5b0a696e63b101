package org.reihum.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that the page of one report shows. */
@Component
class ReportView {

    /**
     * @param content what it says of who came; null until it has counted, and for the other kinds
     * @param sheet what paper shows, of whatever kind; null until it has counted
     * @param attempts at the run, the latest first, each with its steps
     * @param downloads empty until the run is complete: half a file must not go round
     */
    record Shown(
            Report report,
            ReportRuns.Row run,
            @Nullable ReportContent content,
            @Nullable ShownSheet sheet,
            Map<ReportRuns.Attempt, List<ReportRuns.Step>> attempts,
            ReportStanding.Standing standing,
            List<StoredFiles.Stored> downloads) {

        /** Whether it can be counted again: reports of early releases have kept nothing but their files. */
        public boolean canBeChecked() {
            return !downloads.isEmpty() && sheet != null;
        }

        /** Whether only its files tell what it says, so that one would rather have it made anew. */
        public boolean isOnlyFiles() {
            return !downloads.isEmpty()
                    && sheet == null
                    && !report.scope().kind().counts();
        }
    }

    private final Reports reports;
    private final ReportRuns runs;
    private final StoredFiles files;
    private final ReportContents contents;
    private final ReportStanding standing;
    private final ReportPaper paper;

    ReportView(
            Reports reports,
            ReportRuns runs,
            StoredFiles files,
            ReportContents contents,
            ReportStanding standing,
            ReportPaper paper) {
        this.reports = reports;
        this.runs = runs;
        this.files = files;
        this.contents = contents;
        this.standing = standing;
        this.paper = paper;
    }

    /** @throws ReportNotFound when there is no such report */
    Shown of(long id) {
        ReportRuns.Row run = runs.row(id);
        Report report = reports.get(id);
        Optional<CountedReport> content = contents.of(report);
        return new Shown(
                report,
                run,
                content.filter(ReportContent.class::isInstance)
                        .map(ReportContent.class::cast)
                        .orElse(null),
                content.map(paper::show).orElse(null),
                attempts(id),
                standing.of(report, content),
                downloads(run));
    }

    private List<StoredFiles.Stored> downloads(ReportRuns.Row run) {
        return run.state() != RunState.DONE
                ? List.of()
                : files.of(run.id()).stream()
                        .filter(file -> !file.name().equals(ReportContents.NAME))
                        .toList();
    }

    private Map<ReportRuns.Attempt, List<ReportRuns.Step>> attempts(long id) {
        List<ReportRuns.Step> steps = runs.steps(id);
        Map<ReportRuns.Attempt, List<ReportRuns.Step>> attempts = new LinkedHashMap<>();
        for (ReportRuns.Attempt attempt : runs.attempts(id)) {
            attempts.put(
                    attempt,
                    steps.stream()
                            .filter(step -> step.attempt() == attempt.id())
                            .toList());
        }
        return attempts;
    }
}
