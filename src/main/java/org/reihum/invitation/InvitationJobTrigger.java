package org.reihum.invitation;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.ScheduleBuilder;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When the jobs of this room run: receipts every 20 seconds, the waiting line every five minutes, and what is done in the
 * morning at every full hour, for it is seven somewhere and each series has a zone of its own.
 */
@Configuration(proxyBeanMethods = false)
class InvitationJobTrigger {

    private static final String GROUP = "invitation";

    @Bean
    JobDetail receiptJob() {
        return job("receipt", ReceiptJob.class);
    }

    @Bean
    Trigger receiptTrigger() {
        return trigger(
                "receipt",
                SimpleScheduleBuilder.repeatSecondlyForever(20).withMisfireHandlingInstructionNextWithRemainingCount());
    }

    @Bean
    JobDetail tendingLineJob() {
        return job("tending-line", TendingLineJob.class);
    }

    @Bean
    Trigger tendingLineTrigger() {
        return trigger(
                "tending-line",
                SimpleScheduleBuilder.repeatMinutelyForever(5).withMisfireHandlingInstructionNextWithRemainingCount());
    }

    @Bean
    JobDetail guestReminderJob() {
        return job("guest-reminder", GuestReminderJob.class);
    }

    @Bean
    Trigger guestReminderTrigger() {
        return trigger("guest-reminder", hourly(0));
    }

    @Bean
    JobDetail digestJob() {
        return job("digest", DigestJob.class);
    }

    @Bean
    Trigger digestTrigger() {
        return trigger("digest", hourly(1));
    }

    @Bean
    JobDetail forgettingJob() {
        return job("forgetting", ForgettingJob.class);
    }

    @Bean
    Trigger forgettingTrigger() {
        return trigger("forgetting", hourly(30));
    }

    private static JobDetail job(String name, Class<? extends Job> job) {
        return JobBuilder.newJob(job).withIdentity(name, GROUP).storeDurably().build();
    }

    private static Trigger trigger(String name, ScheduleBuilder<?> schedule) {
        return TriggerBuilder.newTrigger()
                .withIdentity(name, GROUP)
                .forJob(name, GROUP)
                .withSchedule(schedule)
                .build();
    }

    /** Without clock changes, so that no hour is left out; a missed run is made up. */
    private static CronScheduleBuilder hourly(int minute) {
        return CronScheduleBuilder.cronSchedule("0 " + minute + " * * * ?")
                .inTimeZone(TimeZone.getTimeZone("UTC"))
                .withMisfireHandlingInstructionFireAndProceed();
    }
}
