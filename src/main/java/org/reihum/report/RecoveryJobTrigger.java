package org.reihum.report;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute. */
@Configuration(proxyBeanMethods = false)
class RecoveryJobTrigger {

    @Bean
    JobDetail recoveryJob() {
        return JobBuilder.newJob(RecoveryJob.class)
                .withIdentity("recovery", "report")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger recoveryTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("recovery", "report")
                .forJob("recovery", "report")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
