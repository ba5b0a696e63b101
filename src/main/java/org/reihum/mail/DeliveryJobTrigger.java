package org.reihum.mail;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every five seconds; simple, because a cron trigger leaves out an hour of the night when the clocks go back. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, HoldSettings.class, ReplySettings.class})
class DeliveryJobTrigger {

    @Bean
    JobDetail deliveryJob() {
        return JobBuilder.newJob(DeliveryJob.class)
                .withIdentity("delivery", "mail")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger deliveryTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("delivery", "mail")
                .forJob("delivery", "mail")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(5)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
