package org.reihum.feed;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Often, because each request counts what is left. */
@Configuration(proxyBeanMethods = false)
class FeedSweepJobTrigger {

    @Bean
    JobDetail feedSweepJob() {
        return JobBuilder.newJob(FeedSweepJob.class)
                .withIdentity("feed-sweep", "feed")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger feedSweepTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("feed-sweep", "feed")
                .forJob("feed-sweep", "feed")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
