package org.reihum.imports;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs go on every fifteen seconds, because somebody waits; old files are forgotten once an hour. */
@Configuration(proxyBeanMethods = false)
class ImportsJobTrigger {

    private static final int SECONDS = 15;

    @Bean
    JobDetail resumingJob() {
        return JobBuilder.newJob(ResumingJob.class)
                .withIdentity("resuming", "imports")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger resumingTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("resuming", "imports")
                .forJob("resuming", "imports")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    @Bean
    JobDetail forgettingFilesJob() {
        return JobBuilder.newJob(ForgettingFilesJob.class)
                .withIdentity("forgetting", "imports")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger forgettingFilesTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("forgetting", "imports")
                .forJob("forgetting", "imports")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
