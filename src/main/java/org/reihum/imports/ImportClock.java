package org.reihum.imports;

import java.time.Clock;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.stereotype.Component;

/** Notes by our clock when the reading of a file began and ended. */
@Component
class ImportClock implements JobExecutionListener {

    private final PeopleImports imports;
    private final Clock clock;

    ImportClock(PeopleImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void beforeJob(JobExecution run) {
        imports.begun(id(run), clock.instant());
    }

    @Override
    public void afterJob(JobExecution run) {
        imports.ended(id(run), clock.instant());
    }

    private static long id(JobExecution run) {
        Long id = run.getJobParameters().getLong(ImportSteps.IMPORT);
        if (id == null) {
            throw new IllegalStateException("a run without a file: " + run);
        }
        return id;
    }
}
