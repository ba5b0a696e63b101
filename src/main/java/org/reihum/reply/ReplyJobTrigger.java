package org.reihum.reply;

import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour; what is due in the morning is found by the first run after it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplySettings.class)
class ReplyJobTrigger {

    private static final String ROOM = "reply";
    private static final String HOSTS = "reply-hosts";
    private static final String FORGETTING = "reply-forgetting";

    @Bean
    JobDetail replyHostJob() {
        return job(HostJob.class, HOSTS);
    }

    @Bean
    Trigger replyHostTrigger() {
        return hourly(HOSTS);
    }

    @Bean
    JobDetail forgettingRepliesJob() {
        return job(ForgettingRepliesJob.class, FORGETTING);
    }

    @Bean
    Trigger forgettingRepliesTrigger() {
        return hourly(FORGETTING);
    }

    private static JobDetail job(Class<? extends Job> type, String name) {
        return JobBuilder.newJob(type).withIdentity(name, ROOM).storeDurably().build();
    }

    private static Trigger hourly(String name) {
        return TriggerBuilder.newTrigger()
                .withIdentity(name, ROOM)
                .forJob(name, ROOM)
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
