package org.reihum.feedback;

import org.reihum.meeting.MeetingId;
import org.reihum.testing.LetterSamples;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;

/** The letter of thanks. */
@TestComponent
class ThanksSamples implements LetterSamples {

    private final FeedbackSamples samples;
    private final SendingThanks sending;
    private final MovableClock.Hands clock;

    ThanksSamples(FeedbackSamples samples, SendingThanks sending, MovableClock.Hands clock) {
        this.samples = samples;
        this.sending = sending;
        this.clock = clock;
    }

    @Override
    public void write() {
        MeetingId meeting = samples.over("Backnang", "dankbar@example.org", "Grateful");
        sending.send(meeting, "rosa@example.org", clock.instant());
    }
}
