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
@EnableConfigurationProperties(BudgetSettings.class)
class BudgetSweepJobTrigger {

    @Bean
    JobDetail budgetSweepJob() {
        return JobBuilder.newJob(BudgetSweepJob.class)
                .withIdentity("budget-sweep", "mail")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger budgetSweepTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("budget-sweep", "mail")
                .forJob("budget-sweep", "mail")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
