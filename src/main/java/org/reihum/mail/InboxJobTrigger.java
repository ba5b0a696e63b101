package org.reihum.mail;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** As often as is set; what is kept too long is looked for once an hour. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class InboxJobTrigger {

    @Bean
    JobDetail inboxJob() {
        return JobBuilder.newJob(InboxJob.class)
                .withIdentity("inbox", "mail")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger inboxTrigger(InboxSettings settings) {
        return TriggerBuilder.newTrigger()
                .withIdentity("inbox", "mail")
                .forJob("inbox", "mail")
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(settings.interval().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    @Bean
    JobDetail inboxSweepJob() {
        return JobBuilder.newJob(InboxSweepJob.class)
                .withIdentity("inbox-sweep", "mail")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger inboxSweepTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("inbox-sweep", "mail")
                .forJob("inbox-sweep", "mail")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
