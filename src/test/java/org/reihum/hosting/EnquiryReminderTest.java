package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A host who is silent is reminded once, and after that it is the organiser's turn. */
@HostingTest
class EnquiryReminderTest {

    @Autowired
    HostingGround ground;

    @Autowired
    EnquiryReminders reminders;

    @Autowired
    UnansweredEnquiries unanswered;

    @Autowired
    AnsweringEnquiry answering;

    @Autowired
    Enquiries enquiries;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    Scheduler scheduler;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Season.Home ulm;
    private MeetingId meeting;

    @BeforeEach
    void ulmIsAskedAtNoonOfTheTwentyFirst() {
        Season season = ground.season();
        season.letterhead();
        ulm = season.home("Ulm");
        season.manager(ulm, "Anker");
        meeting = season.meeting(season.series("Runde", true, ulm), Season.details(ulm, Season.DAY, House.OPEN));
        ground.ask(meeting, ulm);
    }

    @Test
    void afterFiveDaysAtSevenInTheMorningOneReminderGoesOut() {
        runAt(27, 6, 59);
        assertThat(ground.letters()).hasSize(1);

        runAt(27, 7, 0);
        assertThat(ground.letters()).hasSize(2);
        assertThat(ground.letters().get(1)).satisfies(letter -> {
            assertThat(letter.subject()).startsWith("Erinnerung: Runde in Ulm");
            assertThat(letter.text()).contains("noch nichts von Ihnen gehört").doesNotContain("??");
            assertThat(letter.link()).isEqualTo(ground.letters().get(0).link());
        });

        runAt(27, 8, 0);
        runAt(30, 7, 0);
        assertThat(ground.letters()).hasSize(2);
        assertThat(ground.events()).containsExactly("ASKED", "REMINDED");
    }

    @Test
    void afterTenDaysSilenceStandsAtTheDeskUntilAnAnswerComes() {
        assertThat(unanswered.all(december(2, 6, 59))).isEmpty();

        assertThat(unanswered.all(december(2, 7, 0))).singleElement().satisfies(line -> {
            assertThat(line.meeting()).isEqualTo(meeting);
            assertThat(line.network()).isEqualTo("Ulm e. V.");
            assertThat(line.standing()).isEqualTo(EnquiryLine.Standing.UNANSWERED);
        });

        answer(new HostAnswer.Yes(House.OPEN));
        assertThat(unanswered.all(december(2, 7, 0))).isEmpty();
    }

    @Test
    void whoHasAnsweredIsNotReminded() {
        answer(new HostAnswer.Pass(""));

        runAt(28, 7, 0);

        assertThat(ground.letters()).hasSize(1);
        assertThat(unanswered.all(clock.instant()))
                .extracting(EnquiryLine::standing)
                .containsExactly(EnquiryLine.Standing.PASSED);
    }

    @Test
    void nobodyIsRemindedOfAMeetingThatIsOff() {
        ground.season().cancel(meeting);

        runAt(28, 7, 0);

        assertThat(ground.letters()).hasSize(1);
        assertThat(unanswered.all(december(10, 7, 0))).isEmpty();
    }

    @Test
    void quartzWakesTheRemindersAtEveryFullHour() throws SchedulerException {
        var trigger = (CronTrigger) scheduler.getTrigger(TriggerKey.triggerKey("enquiry-reminder", "hosting"));
        var job = scheduler.getJobDetail(JobKey.jobKey("enquiry-reminder", "hosting"));

        assertThat(trigger.getCronExpression()).isEqualTo("0 0 * * * ?");
        assertThat(job.getJobClass()).isEqualTo(EnquiryReminderJob.class);
        assertThat(beans.createBean(EnquiryReminderJob.class)).isNotNull();
    }

    private void runAt(int november, int hour, int minute) {
        clock.set(berlin(11, november, hour, minute));
        reminders.run();
    }

    private static Instant december(int day, int hour, int minute) {
        return berlin(12, day, hour, minute);
    }

    private static Instant berlin(int month, int day, int hour, int minute) {
        return ZonedDateTime.of(2026, month, day, hour, minute, 0, 0, ZoneId.of("Europe/Berlin"))
                .toInstant();
    }

    private void answer(HostAnswer answer) {
        answering.answer(meeting, enquiries.about(meeting).get(0).id(), answer, clock.instant());
    }
}
