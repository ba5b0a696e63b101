package org.reihum.registration;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrationSettings.class)
class SweepJobTrigger {

    @Bean
    JobDetail signUpSweepJob() {
        return JobBuilder.newJob(SweepJob.class)
                .withIdentity("sweep", "registration")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger signUpSweepTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("sweep", "registration")
                .forJob("sweep", "registration")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
