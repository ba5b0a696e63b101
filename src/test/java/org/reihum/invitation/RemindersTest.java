package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.Holidays;
import org.reihum.network.Person;
import org.reihum.testing.AtOnce;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The letters of the morning: three weeks before, three days before, and until a moved meeting is confirmed again. */
@DatabaseTest
class RemindersTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final LocalDate THREE_WEEKS_BEFORE = Season.DAY.minusDays(21);
    private static final LocalDate THREE_DAYS_BEFORE = Season.DAY.minusDays(3);

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Guestbook book;

    @Autowired
    RemindingGuests reminding;

    @Autowired
    WantingInvitations wanting;

    @Autowired
    Timetable timetable;

    @Autowired
    Holidays holidays;

    @Autowired
    MovableClock.Hands clock;

    Season.Home alb;
    Series forum;
    MeetingDetails details;
    Person yes;
    Person maybe;
    Person no;
    Person open;

    @BeforeEach
    void fourPeople() {
        season.letterhead();
        alb = season.home("Fellbach");
        yes = season.manager(alb, "Yes");
        maybe = season.manager(alb, "Maybe");
        no = season.manager(alb, "No");
        open = season.manager(alb, "Open");
        forum = season.series("Forum", false, alb);
        details = Season.details(alb, Season.DAY, season.room(alb, 9));
    }

    private MeetingId invitedOn(LocalDate day) {
        return invited(details, day);
    }

    private MeetingId invited(MeetingDetails about, LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(BERLIN).toInstant());
        MeetingId meeting = book.invite(season.meeting(forum, about));
        book.answer(meeting, yes, Answer.YES);
        book.answer(meeting, maybe, Answer.MAYBE);
        book.answer(meeting, no, Answer.NO);
        return meeting;
    }

    private List<LettersRead.Posted> writtenOn(LocalDate day, LocalTime time) {
        long before = letters.last();
        clock.set(day.atTime(time).atZone(BERLIN).toInstant());
        reminding.run(clock.instant());
        return letters.after(before);
    }

    private static List<String> addresses(List<LettersRead.Posted> written) {
        return written.stream().map(LettersRead.Posted::address).sorted().toList();
    }

    @Test
    void threeWeeksBeforeWhoHasNotDecidedIsRemindedOnce() {
        MeetingId meeting = invitedOn(THREE_WEEKS_BEFORE.minusDays(14));
        assertThat(writtenOn(THREE_WEEKS_BEFORE.minusDays(1), SEVEN)).isEmpty();
        assertThat(writtenOn(THREE_WEEKS_BEFORE, SEVEN.minusMinutes(1))).isEmpty();

        List<LettersRead.Posted> written = writtenOn(THREE_WEEKS_BEFORE, SEVEN);

        assertThat(addresses(written)).containsExactly("maybe@example.org", "open@example.org");
        LettersRead.Posted tentative = written.stream()
                .filter(letter -> letter.address().startsWith("maybe"))
                .findFirst()
                .orElseThrow();
        assertThat(tentative.subject()).startsWith("Erinnerung: Forum in Fellbach");
        assertThat(tentative.text())
                .contains("Stand: mit Vorbehalt. Das belegt noch keinen Platz.")
                .contains("Bitte antworten Sie bis Mittwoch, 2. Dezember 2026 über diesen Link:");
        assertThat(tentative.line("ATTENDEE")).contains("PARTSTAT=TENTATIVE").contains("RSVP=TRUE");
        assertThat(writtenOn(THREE_WEEKS_BEFORE, SEVEN.plusHours(1))).isEmpty();
        assertThat(writtenOn(THREE_WEEKS_BEFORE.plusDays(1), SEVEN)).isEmpty();
        assertThat(book.trace(meeting, open)).containsExactly("INVITED", "REMINDED");
    }

    @Test
    void aMorningThatWasMissedIsMadeUpTheSameDay() {
        invitedOn(THREE_WEEKS_BEFORE.minusDays(14));

        assertThat(writtenOn(THREE_WEEKS_BEFORE, LocalTime.of(15, 0))).hasSize(2);
    }

    @Test
    void whoWasInvitedLessThanAWeekAgoIsLeftAloneUntilItIsAWeek() {
        invitedOn(THREE_WEEKS_BEFORE.minusDays(2));

        assertThat(writtenOn(THREE_WEEKS_BEFORE.plusDays(4), SEVEN)).isEmpty();
        assertThat(writtenOn(THREE_WEEKS_BEFORE.plusDays(5), SEVEN)).hasSize(2);
    }

    @Test
    void whoWantsNoMoreInvitationsIsNotAskedAgain() {
        invitedOn(THREE_WEEKS_BEFORE.minusDays(14));
        wanting.want(open.id(), false, clock.instant());
        wanting.want(yes.id(), false, clock.instant());

        assertThat(addresses(writtenOn(THREE_WEEKS_BEFORE, SEVEN))).containsExactly("maybe@example.org");
        assertThat(addresses(writtenOn(THREE_DAYS_BEFORE, SEVEN)))
                .as("who has accepted still gets the details")
                .containsExactly("yes@example.org");
    }

    @Test
    void afterTheDeadlineNobodyIsAskedToAnswer() {
        invitedOn(Season.DEADLINE.minusDays(6));

        assertThat(writtenOn(Season.DEADLINE.plusDays(1), SEVEN)).isEmpty();
    }

    @Test
    void threeDaysBeforeWhoComesGetsTheDetailsOnce() {
        invitedOn(THREE_WEEKS_BEFORE.minusDays(14));
        writtenOn(THREE_WEEKS_BEFORE, SEVEN);
        assertThat(writtenOn(THREE_DAYS_BEFORE.minusDays(1), SEVEN)).isEmpty();

        List<LettersRead.Posted> written = writtenOn(THREE_DAYS_BEFORE, SEVEN);

        assertThat(addresses(written)).containsExactly("yes@example.org");
        assertThat(written.get(0).text())
                .contains("Rathaus Fellbach, Saal 9", "Bus 60 bis Markt")
                .contains("Fragen am Tag selbst beantwortet Rosa Rückfrage, " + Season.CONTACT)
                .contains("Ihr Platz ist reserviert.");
        assertThat(writtenOn(THREE_DAYS_BEFORE.plusDays(1), SEVEN)).isEmpty();
    }

    @Test
    void whoGotALetterThisMorningWaitsForTheNext() {
        MeetingId meeting = invitedOn(THREE_WEEKS_BEFORE.minusDays(14));
        writtenOn(THREE_DAYS_BEFORE, SEVEN);
        clock.advance(Duration.ofHours(2));
        book.answer(meeting, open, Answer.MAYBE);
        season.edit(meeting, details.on(Season.DAY, null));

        assertThat(writtenOn(THREE_DAYS_BEFORE, LocalTime.of(12, 0))).isEmpty();
    }

    @Test
    void whoHasToConfirmIsRemindedAfterThreeDaysAndThreeDaysBeforeTheEnd() {
        LocalDate moved = THREE_WEEKS_BEFORE.minusDays(2);
        MeetingId meeting = invitedOn(moved.minusDays(14));
        clock.set(moved.atTime(12, 0).atZone(BERLIN).toInstant());
        season.edit(meeting, details.on(Season.DAY.plusDays(7), Season.DEADLINE.plusDays(7)));
        LettersRead.Posted asked = letters.all().stream()
                .filter(letter -> letter.subject().startsWith("Bitte neu bestätigen")
                        && letter.address().equals("yes@example.org"))
                .findFirst()
                .orElseThrow();
        // kept until five days before
        LocalDate end = Season.DAY.plusDays(2);
        assertThat(writtenOn(moved.plusDays(2), SEVEN)).isEmpty();

        List<LettersRead.Posted> first = writtenOn(moved.plusDays(3), SEVEN);

        assertThat(addresses(first)).containsExactly("yes@example.org");
        assertThat(first.get(0).subject()).startsWith("Erinnerung, bitte neu bestätigen:");
        assertThat(first.get(0).text()).contains("Bitte antworten Sie bis Fr., 18. Dezember, 10:00 Uhr");
        assertThat(first.get(0).line("ATTENDEE"))
                .contains("PARTSTAT=NEEDS-ACTION")
                .contains("RSVP=TRUE");
        assertThat(first.get(0).line("SEQUENCE")).isEqualTo(asked.line("SEQUENCE"));
        assertThat(first.get(0).stamp()).isGreaterThan(asked.stamp());
        assertThat(writtenOn(moved.plusDays(3), SEVEN.plusHours(1))).isEmpty();
        writtenOn(Season.DAY.plusDays(7).minusDays(21), SEVEN);
        assertThat(addresses(writtenOn(end.minusDays(3), SEVEN))).containsExactly("yes@example.org");
        assertThat(writtenOn(end.minusDays(2), SEVEN)).isEmpty();
        assertThat(book.trace(meeting, yes)).containsExactly("INVITED", "ANSWERED", "TOLD", "REMINDED", "REMINDED");
    }

    @Test
    void whoWasNotRemindedInTimeIsRemindedOnceAndNotTwice() {
        LocalDate moved = THREE_WEEKS_BEFORE.minusDays(2);
        MeetingId meeting = invitedOn(moved.minusDays(14));
        clock.set(moved.atTime(12, 0).atZone(BERLIN).toInstant());
        season.edit(meeting, details.on(Season.DAY.plusDays(7), null));

        assertThat(addresses(writtenOn(Season.DAY, SEVEN))).contains("yes@example.org");
        assertThat(addresses(writtenOn(Season.DAY.plusDays(1), SEVEN))).doesNotContain("yes@example.org");
    }

    @Test
    void inTheSummerHolidaysNobodyIsRemindedAndWhatIsStillUsefulFollows() {
        // Baden-Württemberg: 29 July to 11 September 2027
        LocalDate day = LocalDate.of(2027, 9, 29);
        MeetingId meeting = invited(Season.details(alb, day, season.room(alb, 9)), LocalDate.of(2027, 7, 1));

        assertThat(writtenOn(day.minusDays(21), SEVEN)).isEmpty();
        assertThat(writtenOn(LocalDate.of(2027, 9, 11), SEVEN)).isEmpty();
        var always = new InvitationSettings(Duration.ofDays(5), true, Duration.ofMinutes(1), Duration.ofDays(28));
        assertThat(new DueReminder(holidays, always).pausesFor(timetable.card(meeting), clock.instant()))
                .as("unless the operator wants it so")
                .isFalse();
        assertThat(addresses(writtenOn(LocalDate.of(2027, 9, 12), SEVEN)))
                .containsExactly("maybe@example.org", "open@example.org");
    }

    @Test
    void twoNodesWriteEachLetterOnce() throws Exception {
        invitedOn(THREE_WEEKS_BEFORE.minusDays(14));
        long before = letters.last();
        clock.set(THREE_WEEKS_BEFORE.atTime(SEVEN).atZone(BERLIN).toInstant());

        AtOnce.twice(() -> {
            reminding.run(clock.instant());
            return true;
        });

        assertThat(letters.after(before)).hasSize(2);
    }

    @Test
    void aMeetingThatIsOffRemindsNobody() {
        MeetingId meeting = invitedOn(THREE_WEEKS_BEFORE.minusDays(14));
        season.cancel(meeting);

        assertThat(writtenOn(THREE_WEEKS_BEFORE, SEVEN)).isEmpty();
    }
}
