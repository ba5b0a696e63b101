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

/** Every morning at half past seven in Berlin, an hour that no change of the clocks leaves out; a missed run is made up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoundSettings.class)
class RoundReminderJobTrigger {

    @Bean
    JobDetail roundReminderJob() {
        return JobBuilder.newJob(RoundReminderJob.class)
                .withIdentity("round-reminder", "hosting")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger roundReminderTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("round-reminder", "hosting")
                .forJob("round-reminder", "hosting")
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(7, 30)
                        .inTimeZone(TimeZone.getTimeZone("Europe/Berlin"))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
