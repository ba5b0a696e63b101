package org.reihum.imports;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.stereotype.Component;

/** Starts the reading of a file, or goes on with one that broke off. Returns at once. */
@Component
class StartingImport {

    /** What came of it. */
    enum Result {
        STARTED,
        /** It is being read, or waits for its turn. */
        RUNNING,
        /** It has been read; a file is read once. */
        COMPLETE
    }

    private final JobOperator jobOperator;
    private final Job peopleImportJob;
    private final PeopleImports imports;

    StartingImport(JobOperator jobOperator, Job peopleImportJob, PeopleImports imports) {
        this.jobOperator = jobOperator;
        this.peopleImportJob = peopleImportJob;
        this.imports = imports;
    }

    /** Must not be called inside a transaction: the run could begin before what it reads is committed. */
    Result start(long id) {
        var parameters = new JobParametersBuilder()
                .addString(ImportSteps.SHA256, imports.get(id).sha256())
                .addLong(ImportSteps.IMPORT, id, false)
                .toJobParameters();
        try {
            jobOperator.start(peopleImportJob, parameters);
            return Result.STARTED;
        } catch (JobExecutionAlreadyRunningException e) {
            return Result.RUNNING;
        } catch (JobInstanceAlreadyCompleteException e) {
            return Result.COMPLETE;
        } catch (JobRestartException | InvalidJobParametersException e) {
            throw new IllegalStateException("import " + id + " can not be started", e);
        }
    }
}
