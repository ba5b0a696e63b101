package org.reihum.hosting;

import java.time.LocalDate;
import java.util.List;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.testing.Desk;
import org.reihum.testing.LetterSamples;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The letters to hosts: enquiry and what follows it, the invitation to be seen, the round letter, the poll. */
@TestComponent
class HostingSamples implements LetterSamples {

    private final ApplicationContext beans;
    private final MockMvc mvc;
    private final Letters letters;
    private final Timetable timetable;
    private final TransactionTemplate transaction;

    HostingSamples(
            ApplicationContext beans,
            MockMvc mvc,
            Letters letters,
            Timetable timetable,
            TransactionTemplate transaction) {
        this.beans = beans;
        this.mvc = mvc;
        this.letters = letters;
        this.timetable = timetable;
        this.transaction = transaction;
    }

    /** What writes them. */
    @TestComponent
    record Letters(AskingHosts asking, Enquiries enquiries, EnquiryLetters written) {}

    @Override
    public void write() {
        var ring = new Ring(beans);
        var rosa = new Desk(mvc, "de");
        for (var host : List.of(ring.ulm, ring.karlsruhe)) {
            MeetingId meeting = ring.country.meeting(ring.series, host, LocalDate.of(2027, 3, 3));
            letters.asking().ask(meeting, List.of(ring.ulm, ring.karlsruhe), "rosa@example.org", MovableClock.START);
            rosa.press("/desk/meetings/" + meeting.value() + "/consent");
            transaction.executeWithoutResult(status -> writeAgain(meeting));
        }
        ring.sent();
        rosa.press(
                "/desk/polls/new?meeting="
                        + ring.country.meeting(ring.series, ring.ulm, null).value(),
                "dates[0].day",
                "2027-04-21",
                "dates[1].day",
                "2027-04-22",
                "answerBy",
                "2026-12-05");
    }

    private void writeAgain(MeetingId meeting) {
        letters.enquiries().findByMeetingIdOrderById(meeting.value()).forEach(enquiry -> {
            for (var kind : List.of(EnquiryLetter.Kind.REMINDED, EnquiryLetter.Kind.TAKEN)) {
                letters.written().write(kind, enquiry, timetable.card(meeting), MovableClock.START);
            }
        });
    }
}
