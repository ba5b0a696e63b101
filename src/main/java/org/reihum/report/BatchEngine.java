package org.reihum.report;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.annotation.Isolation;

/**
 * Spring Batch with its memory in our database: without this, Batch 6 forgets all runs and can restart none. The unique
 * key of a job instance guards against two starts at once, so that READ COMMITTED is enough to create one.
 */
@Configuration
@EnableBatchProcessing(taskExecutorRef = "batchRuns")
@EnableConfigurationProperties(ReportSettings.class)
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
class BatchEngine {

    private static final int SECONDS_TO_END = 20;

    @Bean
    static SigningRuns signingRuns(ObjectProvider<RunsInHand> inHand) {
        return new SigningRuns(inHand);
    }

    /** One run after the other, beside the pages; one that cannot end in time before a stop is recovered at the next start. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor batchRuns(RunsInHand inHand) {
        var runs = new ThreadPoolTaskExecutor();
        runs.setTaskDecorator(inHand::taken);
        runs.setCorePoolSize(1);
        runs.setMaxPoolSize(1);
        runs.setThreadNamePrefix("batch-");
        runs.setWaitForTasksToCompleteOnShutdown(true);
        runs.setAwaitTerminationSeconds(SECONDS_TO_END);
        return runs;
    }
}
