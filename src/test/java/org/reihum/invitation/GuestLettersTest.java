package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Online;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What letters say about seats, substitutes and taking part online, in words and to the calendar. */
@DatabaseTest
class GuestLettersTest {

    private static final String LINK = "https://video.example.org/raum-7";

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Guestbook book;

    @Autowired
    TendingLines tending;

    @Autowired
    WritingReceipts receipts;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    MessageSource messages;

    @Autowired
    Scheduler scheduler;

    Season.Home alb;
    Person anton;
    Person berta;
    MeetingDetails details;
    MeetingId meeting;

    @BeforeEach
    void twoInvitedToOneSeat() {
        season.letterhead();
        alb = season.home("Fellbach");
        anton = season.manager(alb, "Anton");
        berta = season.manager(alb, Season.plain("Berta"), "berta@example.org", Locale.ENGLISH);
        details = Season.details(alb, Season.DAY, season.room(alb, 1));
        meeting = book.invite(season.meeting(season.series("Forum", false, alb), details));
    }

    private static Instant at(int daysBefore, int hour) {
        return Season.DAY
                .minusDays(daysBefore)
                .atTime(LocalTime.of(hour, 0))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
    }

    private LettersRead.Posted lastTo(String lastName) {
        var all = letters.all().stream()
                .filter(letter -> letter.address().equals(Season.addressOf(lastName)))
                .toList();
        return all.get(all.size() - 1);
    }

    @Test
    void whoMovesUpReadsThatTheSeatIsReserved() {
        book.all(meeting, Answer.YES, anton, berta);
        book.answer(meeting, anton, Answer.NO);

        LettersRead.Posted promoted = lastTo("Berta");

        assertThat(promoted.subject()).startsWith("A seat has become free");
        assertThat(promoted.text()).contains("Status: accepted, your seat is reserved.");
        assertThat(promoted.line("ATTENDEE")).contains("PARTSTAT=ACCEPTED");
    }

    @Test
    void anOfferSaysUntilWhenTheSeatIsHeldAndItsEndWhoDecidesNow() {
        book.all(meeting, Answer.YES, berta, anton);
        clock.set(at(3, 14));
        book.answer(meeting, berta, Answer.NO);

        LettersRead.Posted offer = lastTo("Anton");
        assertThat(offer.subject()).startsWith("Nehmen Sie den Platz?");
        assertThat(offer.text())
                .contains("Der Platz ist bis Mo., 14. Dezember, 14:00 Uhr für Sie freigehalten.")
                .contains("Bitte antworten Sie bis Mo., 14. Dezember, 14:00 Uhr über diesen Link:");
        assertThat(offer.html()).contains("Zusagen", "Absagen").doesNotContain("Mit Vorbehalt");
        assertThat(offer.line("ATTENDEE")).contains("PARTSTAT=TENTATIVE").contains("RSVP=TRUE");

        clock.advance(Duration.ofHours(25));
        tending.run(clock.instant());

        LettersRead.Posted lapsed = lastTo("Anton");
        assertThat(lapsed.subject()).startsWith("Der freigehaltene Platz ist weitergegeben");
        assertThat(lapsed.text()).contains("Sie bleiben auf der Warteliste");
        assertThat(lapsed.stamp()).isGreaterThan(offer.stamp());
    }

    @Test
    void whoTakesTheSeatThatWasHeldReadsThatItIsReserved() {
        book.all(meeting, Answer.YES, berta, anton);
        clock.set(at(3, 14));
        book.answer(meeting, berta, Answer.NO);

        book.answer(meeting, anton, Answer.YES);
        clock.advance(Duration.ofMinutes(1));
        receipts.run(clock.instant());

        assertThat(lastTo("Anton").text()).contains("Stand: Zusage, Ihr Platz ist reserviert.");
        assertThat(lastTo("Anton").line("ATTENDEE")).contains("PARTSTAT=ACCEPTED");
    }

    @Test
    void substituteAndRepresentedReadOfEachOther() {
        book.answer(meeting, anton, Answer.YES);
        book.substitute(meeting, anton, new Substitute(Season.plain("Vera"), "vera@example.org"));

        LettersRead.Posted represented = lastTo("Anton");
        assertThat(represented.text()).contains("Kim Vera kommt in Ihrer Vertretung");
        assertThat(represented.line("ATTENDEE")).contains("PARTSTAT=DELEGATED");
        LettersRead.Posted substitute = lastTo("Vera");
        assertThat(substitute.text())
                .contains("Sie sind als Vertretung für Kim Anton benannt")
                .contains("Ihr Platz ist reserviert.");
        assertThat(substitute.line("ATTENDEE")).contains("PARTSTAT=ACCEPTED");

        book.answer(meeting, anton, Answer.YES);

        LettersRead.Posted noMore = lastTo("Vera");
        assertThat(noMore.subject()).startsWith("Vertretung nicht mehr nötig");
        assertThat(noMore.method()).isEqualTo("CANCEL");
        assertThat(noMore.lines())
                .contains("METHOD:CANCEL", "SEQUENCE:0")
                .as("the meeting takes place")
                .noneMatch(line -> line.startsWith("STATUS"));
        assertThat(noMore.stamp()).isGreaterThan(substitute.stamp());
    }

    @Test
    void whenTheSubstituteDeclinesTheRepresentedIsAskedAgain() {
        book.answer(meeting, anton, Answer.YES);
        var done = (Substituted.Done)
                book.substitute(meeting, anton, new Substitute(Season.plain("Vera"), "vera@example.org"));

        book.answer(meeting, season.person(done.substitute()), Answer.NO);

        LettersRead.Posted asked = lastTo("Anton");
        assertThat(asked.subject()).startsWith("Ihre Vertretung kommt nicht");
        assertThat(asked.html()).contains(">Zusagen<", ">Absagen<");
        assertThat(asked.line("ATTENDEE")).contains("PARTSTAT=NEEDS-ACTION").contains("RSVP=TRUE");
    }

    @ParameterizedTest
    @EnumSource
    void eachKindHasItsOwnSubjectAndOpeningInBothLanguages(LetterKind kind) {
        for (String part : List.of("subject.", "opening.")) {
            String german = say(part + kind, Locale.GERMAN);
            assertThat(german).isNotBlank().isNotEqualTo(say(part + kind, Locale.ENGLISH));
        }
    }

    private String say(String key, Locale locale) {
        return messages.getMessage("invitation.letter." + key, new Object[] {"", "", "", "", ""}, locale);
    }

    @ParameterizedTest
    @CsvSource({
        "receipt, ReceiptJob",
        "tending-line, TendingLineJob",
        "guest-reminder, GuestReminderJob",
        "digest, DigestJob",
        "forgetting, ForgettingJob"
    })
    void eachJobIsPlanned(String name, String job) throws SchedulerException {
        assertThat(scheduler
                        .getJobDetail(JobKey.jobKey(name, "invitation"))
                        .getJobClass()
                        .getSimpleName())
                .isEqualTo(job);
        assertThat(scheduler.getTrigger(TriggerKey.triggerKey(name, "invitation")))
                .isNotNull();
    }

    @Test
    void theLinkGoesToWhoTakesPartOnlineAndToNobodyElse() {
        season.edit(meeting, details.held(new Online(Online.Mode.HYBRID, LINK)));
        assertThat(letters.all()).noneMatch(letter -> letter.text().contains(LINK));
        book.answer(meeting, anton, Answer.YES);
        book.answer(meeting, berta, Answer.ONLINE);
        clock.advance(Duration.ofMinutes(1));
        receipts.run(clock.instant());

        assertThat(lastTo("Anton").text()).doesNotContain(LINK);
        assertThat(lastTo("Berta").text())
                .contains("Status: you take part online.")
                .contains("Online: " + LINK);
        assertThat(lastTo("Berta").html()).contains("href=\"" + LINK + "\"");
    }

    @Test
    void aMeetingThatIsOnlineOnlySendsTheLinkToAllWhoHaveAccepted() {
        book.answer(meeting, anton, Answer.YES);

        season.edit(meeting, details.held(new Online(Online.Mode.ONLINE, LINK)));

        assertThat(lastTo("Anton").text()).contains(LINK);
        assertThat(lastTo("Anton").html()).contains("Online teilnehmen").doesNotContain(">Zusagen<");
        assertThat(lastTo("Berta").text()).doesNotContain(LINK);
    }

    @Test
    void whoHasToConfirmReadsUntilWhenTheSeatIsKept() {
        book.answer(meeting, anton, Answer.YES);

        season.edit(meeting, details.on(Season.DAY.plusDays(1), Season.DEADLINE));

        assertThat(lastTo("Anton").text())
                .contains("Ihr Platz ist bis Sa., 12. Dezember, 10:00 Uhr für Sie reserviert");
        assertThat(lastTo("Berta").text()).doesNotContain("reserved");
    }
}
