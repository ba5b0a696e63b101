package org.reihum.demo;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's clock in place of the machine's, and the beat in which it is stored. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClockJobTrigger {

    @Bean
    @Primary
    DemoClock demoClock(JdbcClient jdbc) {
        return new DemoClock(jdbc, System::nanoTime);
    }

    @Bean
    JobDetail demoClockJob() {
        return JobBuilder.newJob(DemoClockJob.class)
                .withIdentity("clock", "demo")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger demoClockTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("clock", "demo")
                .forJob("clock", "demo")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever((int) DemoClock.BEAT.toSeconds())
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
