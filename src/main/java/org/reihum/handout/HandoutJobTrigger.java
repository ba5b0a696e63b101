package org.reihum.handout;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour; what is due at midnight is found by the first run after it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandoutSettings.class)
class HandoutJobTrigger {

    private static final String ROOM = "handout";
    private static final String FORGETTING = "handout-forgetting";

    @Bean
    JobDetail forgettingPapersJob() {
        return JobBuilder.newJob(ForgettingPapersJob.class)
                .withIdentity(FORGETTING, ROOM)
                .storeDurably()
                .build();
    }

    @Bean
    Trigger forgettingPapersTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity(FORGETTING, ROOM)
                .forJob(FORGETTING, ROOM)
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
