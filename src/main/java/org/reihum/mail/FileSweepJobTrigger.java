package org.reihum.mail;

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
@EnableConfigurationProperties(FileLimits.class)
class FileSweepJobTrigger {

    @Bean
    JobDetail fileSweepJob() {
        return JobBuilder.newJob(FileSweepJob.class)
                .withIdentity("file-sweep", "mail")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger fileSweepTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("file-sweep", "mail")
                .forJob("file-sweep", "mail")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
