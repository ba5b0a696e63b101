package org.reihum.hosting;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** At every full hour: it is seven in the morning somewhere, and each series has a zone of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EnquirySettings.class)
class EnquiryReminderJobTrigger {

    @Bean
    JobDetail enquiryReminderJob() {
        return JobBuilder.newJob(EnquiryReminderJob.class)
                .withIdentity("enquiry-reminder", "hosting")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger enquiryReminderTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("enquiry-reminder", "hosting")
                .forJob("enquiry-reminder", "hosting")
                .withSchedule(CronScheduleBuilder.cronSchedule("0 0 * * * ?")
                        // without clock changes, so that no hour is left out
                        .inTimeZone(TimeZone.getTimeZone("UTC"))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
