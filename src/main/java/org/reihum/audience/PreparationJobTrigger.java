package org.reihum.audience;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every two seconds: somebody looks at the bar. */
@Configuration(proxyBeanMethods = false)
class PreparationJobTrigger {

    @Bean
    JobDetail preparationJob() {
        return JobBuilder.newJob(PreparationJob.class)
                .withIdentity("preparation", "audience")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger preparationTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("preparation", "audience")
                .forJob("preparation", "audience")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(2)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
