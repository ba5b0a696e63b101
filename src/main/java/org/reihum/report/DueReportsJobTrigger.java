package org.reihum.report;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every ten minutes: what is due at six is there soon after, also when the machine was off at six. */
@Configuration(proxyBeanMethods = false)
class DueReportsJobTrigger {

    @Bean
    JobDetail dueReportsJob() {
        return JobBuilder.newJob(DueReportsJob.class)
                .withIdentity("due", "report")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger dueReportsTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("due", "report")
                .forJob("due", "report")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(10)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
