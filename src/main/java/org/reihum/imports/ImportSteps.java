package org.reihum.imports;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The run that reads a file of people: its lines, bad ones left out and noted; then the file is forgotten. */
@Configuration
class ImportSteps {

    static final String JOB = "people-import";

    /** The parameter that identifies the run: the same content is the same run. */
    static final String SHA256 = "sha256";

    /** The parameter that says where the content is. */
    static final String IMPORT = "import";

    private static final int LINES_A_COMMIT = 50;

    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactions;
    private final PeopleImports imports;

    ImportSteps(JobRepository jobRepository, PlatformTransactionManager transactions, PeopleImports imports) {
        this.jobRepository = jobRepository;
        this.transactions = transactions;
        this.imports = imports;
    }

    @Bean
    Job peopleImportJob(Step peopleImportRows, Step peopleImportForget, ImportClock times) {
        return new JobBuilder(JOB, jobRepository)
                .start(peopleImportRows)
                .next(peopleImportForget)
                .listener(times)
                .build();
    }

    @Bean
    Step peopleImportRows(ImportRows rows, ReadingRow reading, EnteringPeople entering, Problems problems) {
        return new StepBuilder("rows", jobRepository)
                .<RawRow, PersonRow>chunk(LINES_A_COMMIT)
                .transactionManager(transactions)
                .reader(rows)
                .processor(reading)
                .writer(chunk -> entering.enter(chunk.getItems()))
                .faultTolerant()
                .skipPolicy((why, skipped) -> why instanceof BadRow)
                .skipListener(problems)
                .build();
    }

    @Bean
    @StepScope
    ImportRows importRows(@Value("#{jobParameters['" + IMPORT + "']}") Long id) {
        return new ImportRows(imports, id);
    }

    @Bean
    Step peopleImportForget() {
        return new StepBuilder("forget", jobRepository)
                .tasklet(
                        (contribution, chunk) -> {
                            Object id =
                                    chunk.getStepContext().getJobParameters().get(IMPORT);
                            imports.forgetContent(((Number) id).longValue());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
