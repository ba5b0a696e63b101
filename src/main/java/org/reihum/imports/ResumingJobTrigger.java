package org.reihum.imports;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every fifteen seconds: somebody waits for the page to go on. */
@Configuration(proxyBeanMethods = false)
class ResumingJobTrigger {

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
}
