package org.reihum.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that the page of one report shows. */
@Component
class ReportView {

    /**
     * @param attempts at the run, the latest first, each with its steps
     * @param downloads empty until the run is complete: half a file must not go round
     */
    record Shown(
            Report report,
            ReportRuns.Row run,
            Map<ReportRuns.Attempt, List<ReportRuns.Step>> attempts,
            List<ReportNotes.Shown> notes,
            List<Download> downloads) {}

    /** @param octets its size */
    record Download(ReportFile file, int octets, String sha256) {}

    private final Reports reports;
    private final ReportRuns runs;
    private final ReportLines lines;
    private final ReportNotes notes;

    ReportView(Reports reports, ReportRuns runs, ReportLines lines, ReportNotes notes) {
        this.reports = reports;
        this.runs = runs;
        this.lines = lines;
        this.notes = notes;
    }

    /** @throws ReportNotFound when there is no such report */
    Shown of(long id) {
        ReportRuns.Row run = runs.row(id);
        boolean complete = run.state() == RunState.DONE;
        return new Shown(
                reports.get(id),
                run,
                attempts(id),
                notes.of(id),
                Stream.of(ReportFile.values())
                        .filter(file -> complete)
                        .map(file -> download(id, file))
                        .toList());
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

    private Download download(long id, ReportFile file) {
        byte[] octets = lines.octets(id, file);
        return new Download(file, octets.length, ReportLines.sha256(octets));
    }
}
