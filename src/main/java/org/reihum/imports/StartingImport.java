package org.reihum.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Starts the entering of a file, or goes on with one that broke off. Returns at once. The same is entered once. */
@Component
class StartingImport {

    /** What came of it. */
    sealed interface Result {

        /** The file whose run that is: the one asked for, or another that is the same. */
        long id();

        record Started(long id) implements Result {}

        /** It runs, or waits for its turn. */
        record Running(long id) implements Result {}

        /** It has been entered. */
        record Complete(long id) implements Result {}

        /** It was read another way just now, and has to be looked at again. */
        record Altered(long id) implements Result {}

        /** A column that is needed has not been named. */
        record Incomplete(long id) implements Result {}
    }

    private final JobOperator jobOperator;
    private final Job importJob;
    private final ImportFiles files;
    private final Findings findings;
    private final Edits edits;
    private final TransactionOperations transaction;

    StartingImport(
            JobOperator jobOperator,
            Job importJob,
            ImportFiles files,
            Findings findings,
            Edits edits,
            TransactionOperations transaction) {
        this.jobOperator = jobOperator;
        this.importJob = importJob;
        this.files = files;
        this.findings = findings;
        this.edits = edits;
        this.transaction = transaction;
    }

    /**
     * Must not be called inside a transaction: the run could begin before what it reads is committed.
     *
     * @param takeAll whether all differences are taken
     * @param chosen lines whose differences are taken otherwise
     */
    Result start(long id, boolean takeAll, Collection<Integer> chosen) {
        ImportFile file = files.get(id);
        if (!file.missing().isEmpty()) {
            return new Result.Incomplete(id);
        }
        if (!file.isDraft()) {
            return goOn(id);
        }
        return file.kind().isEdited()
                ? begin(file, false, edits.chosen(id, takeAll, chosen))
                : begin(file, takeAll, takeAll ? List.of() : chosen);
    }

    private Result begin(ImportFile file, boolean takeAll, Collection<Integer> chosen) {
        long id = file.id();
        String runKey = runKey(file, takeAll, chosen);
        try {
            Boolean closed = transaction.execute(status -> {
                boolean first = files.close(id, file.version(), runKey, takeAll);
                if (first) {
                    findings.choose(id, chosen);
                }
                return first;
            });
            return Boolean.TRUE.equals(closed) || !files.get(id).isDraft() ? goOn(id) : new Result.Altered(id);
        } catch (DataIntegrityViolationException same) {
            return goOn(files.byRunKey(runKey).orElseThrow(() -> same));
        }
    }

    private String runKey(ImportFile file, boolean takeAll, Collection<Integer> chosen) {
        // the same line on top of something else is not the same
        Map<Integer, String> stamps = edits.stamps(file.id());
        String lines = chosen.stream()
                .sorted()
                .map(line -> line + stamps.getOrDefault(line, ""))
                .collect(Collectors.joining(","));
        return Digest.of(List.of(
                file.kind().name(),
                file.sha256(),
                file.reading().toString(),
                file.mapping().text(),
                takeAll ? "all" : lines));
    }

    /** Of a file that has been started once. One at a time: Batch itself lets two nodes start a run in the same moment. */
    Result goOn(long id) {
        if (!files.claim(id)) {
            return new Result.Running(id);
        }
        try {
            return run(id);
        } finally {
            files.release(id);
        }
    }

    private Result run(long id) {
        var parameters = new JobParametersBuilder()
                .addString(ImportSteps.RUN, String.valueOf(files.get(id).runKey()))
                .addLong(ImportSteps.IMPORT, id, false)
                .toJobParameters();
        try {
            jobOperator.start(importJob, parameters);
            return new Result.Started(id);
        } catch (JobExecutionAlreadyRunningException e) {
            return new Result.Running(id);
        } catch (JobInstanceAlreadyCompleteException e) {
            return new Result.Complete(id);
        } catch (JobRestartException | InvalidJobParametersException e) {
            throw new IllegalStateException("import " + id + " can not be started", e);
        }
    }
}
