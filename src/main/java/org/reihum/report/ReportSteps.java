package org.reihum.report;

import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The run that makes a report: counts it, then writes its files one by one. What is complete is not done again. */
@Configuration
class ReportSteps {

    static final String JOB = "report";

    /** The parameter that names the report; it identifies the run. */
    static final String PARAMETER = "report";

    private static final String OF_THIS_RUN = "#{jobParameters['" + PARAMETER + "']}";

    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactions;
    private final Reports reports;

    ReportSteps(JobRepository jobRepository, PlatformTransactionManager transactions, Reports reports) {
        this.jobRepository = jobRepository;
        this.transactions = transactions;
        this.reports = reports;
    }

    @Bean
    Job reportJob(Step reportCount, Step reportFiles, Step reportPapers, Step reportLetter, RunClock times) {
        return new JobBuilder(JOB, jobRepository)
                .start(reportCount)
                .next(reportFiles)
                .next(reportPapers)
                .next(reportLetter)
                .listener(times)
                .build();
    }

    @Bean
    Step reportCount(MakingContent making) {
        return new StepBuilder("count", jobRepository)
                .tasklet(
                        (contribution, chunk) -> {
                            making.make(report(chunk));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step reportFiles(FilesToWrite reportFilesToWrite, WritingFile writing) {
        return new StepBuilder("files", jobRepository)
                .<FilesToWrite.One, FilesToWrite.One>chunk(1)
                .transactionManager(transactions)
                .reader(reportFilesToWrite)
                .writer(chunk -> chunk.forEach(one -> writing.write(one.report(), one.file())))
                .build();
    }

    @Bean
    Step reportPapers(CountingAnew anew, WritingPapers writing) {
        return new StepBuilder("papers", jobRepository)
                .tasklet(
                        (contribution, chunk) -> {
                            anew.count(report(chunk));
                            writing.write(report(chunk));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /**
     * All files are there. Commits with the letter in the outbox: a run that goes on writes it neither twice nor not at
     * all.
     */
    @Bean
    Step reportLetter(ReportLetters letters, Clock clock) {
        return new StepBuilder("letter", jobRepository)
                .tasklet(
                        (contribution, chunk) -> {
                            Report report = report(chunk);
                            reports.completed(report.id(), clock.instant());
                            letters.tell(report, clock.instant());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private Report report(ChunkContext chunk) {
        Object id = chunk.getStepContext().getJobParameters().get(PARAMETER);
        return reports.get(((Number) id).longValue());
    }

    @Bean
    @StepScope
    FilesToWrite reportFilesToWrite(@Value(OF_THIS_RUN) Long id, CountingAnew anew) {
        return new FilesToWrite(() -> {
            Report report = reports.get(id);
            anew.count(report);
            return ReportFile.of(report.scope().kind()).stream()
                    .map(file -> new FilesToWrite.One(report, file))
                    .toList();
        });
    }
}
