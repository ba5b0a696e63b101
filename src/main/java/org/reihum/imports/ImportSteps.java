package org.reihum.imports;

import java.util.function.LongConsumer;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The run that enters a file: counts from zero, line by line, then the file is forgotten. */
@Configuration
@EnableConfigurationProperties(ImportSettings.class)
class ImportSteps {

    static final String JOB = "import";

    /** The parameter that identifies the run: the same file, read the same way, is the same run. */
    static final String RUN = "run";

    /** The parameter that says where the file is. */
    static final String IMPORT = "import";

    private static final int LINES_A_COMMIT = 500;

    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactions;
    private final ImportFiles files;
    private final Findings findings;
    private final Pieces pieces;

    ImportSteps(
            JobRepository jobRepository,
            PlatformTransactionManager transactions,
            ImportFiles files,
            Findings findings,
            Pieces pieces) {
        this.jobRepository = jobRepository;
        this.transactions = transactions;
        this.files = files;
        this.findings = findings;
        this.pieces = pieces;
    }

    @Bean
    Job importJob(Step importReset, Step importLines, Step importForget, ImportClock times) {
        return new JobBuilder(JOB, jobRepository)
                .start(importReset)
                .next(importLines)
                .next(importForget)
                .listener(times)
                .build();
    }

    @Bean
    Step importReset() {
        return alone("reset", id -> {
            files.reset(id);
            findings.clear(id);
        });
    }

    @Bean
    Step importForget(Shown shown) {
        return alone("forget", id -> {
            pieces.forget(id);
            shown.clear(id);
        });
    }

    /** A step of one transaction. */
    private Step alone(String name, LongConsumer work) {
        return new StepBuilder(name, jobRepository)
                .tasklet(
                        (contribution, chunk) -> {
                            Object id =
                                    chunk.getStepContext().getJobParameters().get(IMPORT);
                            work.accept(((Number) id).longValue());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step importLines(ImportRows importRows, ImportWriter importWriter) {
        return new StepBuilder("lines", jobRepository)
                .<Body.Entry, Body.Entry>chunk(LINES_A_COMMIT)
                .transactionManager(transactions)
                .reader(importRows)
                .writer(importWriter)
                .build();
    }

    @Bean
    @StepScope
    ImportRows importRows(@Value("#{jobParameters['" + IMPORT + "']}") Long id) {
        return new ImportRows(files.get(id), pieces);
    }

    @Bean
    @StepScope
    ImportWriter importWriter(
            @Value("#{jobParameters['" + IMPORT + "']}") Long id, EnteringLines entering, Edits edits) {
        return new ImportWriter(files.get(id), new Chosen(findings.chosen(id), edits.stamps(id)), entering);
    }
}
