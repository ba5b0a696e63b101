package org.reihum.imports;

import java.time.Clock;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.stereotype.Component;

/** Notes by our clock when the reading of a file began and ended. */
@Component
class ImportClock implements JobExecutionListener {

    private final ImportFiles files;
    private final Clock clock;

    ImportClock(ImportFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void beforeJob(JobExecution run) {
        files.begun(id(run), clock.instant());
    }

    @Override
    public void afterJob(JobExecution run) {
        files.ended(id(run), clock.instant());
    }

    private static long id(JobExecution run) {
        Long id = run.getJobParameters().getLong(ImportSteps.IMPORT);
        if (id == null) {
            throw new IllegalStateException("a run without a file: " + run);
        }
        return id;
    }
}
