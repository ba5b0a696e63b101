package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerKey;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DatabaseTest
class DeliveryJobTest {

    @Autowired
    Scheduler scheduler;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void quartzKeepsAJobThatWakesTheSendingEveryFiveSeconds() throws SchedulerException {
        var trigger = (SimpleTrigger) scheduler.getTrigger(TriggerKey.triggerKey("delivery", "mail"));
        var job = scheduler.getJobDetail(JobKey.jobKey("delivery", "mail"));

        assertThat(trigger.getRepeatInterval()).isEqualTo(5_000);
        assertThat(trigger.getRepeatCount()).isEqualTo(SimpleTrigger.REPEAT_INDEFINITELY);
        assertThat(job.getJobClass()).isEqualTo(DeliveryJob.class);
        assertThat(job.isConcurrentExecutionDisallowed()).isTrue();
        assertThat(beans.createBean(DeliveryJob.class)).isNotNull();
    }
}
