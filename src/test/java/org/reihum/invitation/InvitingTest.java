package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Contact;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.Person;
import org.reihum.network.PersonName;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class InvitingTest {

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Inviting inviting;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Season.Home fellbach;
    Season.Home ulm;

    @BeforeEach
    void twoNetworks() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        ulm = season.home("Ulm");
    }

    private MeetingId meeting(boolean closed) {
        return season.meeting(
                season.series("Runde", closed, fellbach), Season.details(fellbach, Season.DAY, House.OPEN));
    }

    private Inviting.Result invite(MeetingId meeting) {
        return inviting.invite(meeting, clock.instant());
    }

    private List<String> invited() {
        return jdbc.sql("select p.last_name from invitation i join person p on p.id = i.person_id order by p.last_name")
                .query(String.class)
                .list();
    }

    private List<String> addressed() {
        return letters.all().stream().map(LettersRead.Posted::address).sorted().toList();
    }

    @Test
    void aClosedSeriesInvitesWhoRepresentsAMemberAndTheCoordination() {
        season.manager(fellbach, "Anker");
        season.employee(fellbach, "Betrieb");
        season.manager(ulm, "Fremd");
        Person rosa = season.person(Season.plain("Rosa"), "rosa@example.org", Locale.GERMAN);
        season.affiliate(rosa, ulm.office(), null, Function.COORDINATOR);
        Person gone = season.manager(fellbach, "Weg");
        gone.setAside(true);
        season.again(gone);
        Person off = season.manager(fellbach, "Zu");
        off.wantsInvitations(false, clock.instant());
        season.again(off);

        assertThat(invite(meeting(true))).isEqualTo(new Inviting.Result.Invited(2, 2));

        assertThat(invited()).containsExactly("Anker", "Rosa");
        assertThat(addressed()).containsExactly("anker@example.org", "rosa@example.org");
    }

    @Test
    void anOpenSeriesInvitesTheWholeCircleOfItsMembers() {
        season.manager(fellbach, "Anker");
        season.employee(fellbach, "Betrieb");
        season.employee(ulm, "Fremd");

        invite(meeting(false));

        assertThat(invited()).containsExactly("Anker", "Betrieb");
    }

    @Test
    void withoutAGroundNothingIsMailedAndThePersonIsInvitedOnPaper() {
        season.manager(fellbach, "Anker");
        Person firm = season.employee(fellbach, "Allgemein");
        withGround(firm, null);
        MeetingId meeting = meeting(false);

        assertThat(invite(meeting)).isEqualTo(new Inviting.Result.Invited(2, 1));

        assertThat(invited()).containsExactly("Allgemein", "Anker");
        assertThat(addressed()).containsExactly("anker@example.org");
    }

    private void withGround(Person person, @Nullable MailGround ground) {
        Contact known = person.contact();
        person.describe(
                person.name(),
                new Contact(known.email(), known.phone(), known.language(), known.remark(), ground, null));
        season.again(person);
    }

    @Test
    void thoseWhoAreChosenAreInvitedWhateverTheirCircleAndEachOnce() {
        Person anker = season.manager(fellbach, "Anker");
        Person fremd = season.employee(ulm, "Fremd");
        MeetingId meeting = meeting(true);
        invite(meeting);

        assertThat(inviting.invite(meeting, List.of(anker.id(), fremd.id(), fremd.id()), clock.instant()))
                .isEqualTo(new Inviting.Result.Invited(1, 1));

        assertThat(addressed()).containsExactly("anker@example.org", "fremd@example.org");
    }

    @Test
    void whoRepresentsTwoMembersIsInvitedOnce() {
        Person both = season.manager(fellbach, "Doppel");
        season.affiliate(both, ulm.office(), ulm, Function.DEPUTY);
        var series = season.series("Runde", true, fellbach, ulm);

        invite(season.meeting(series, Season.details(fellbach, Season.DAY, House.OPEN)));

        assertThat(invited()).containsExactly("Doppel");
        assertThat(letters.all()).hasSize(1);
    }

    @Test
    void aSecondTimeFindsNobodyAndLaterOnlyThoseWhoJoinedSince() {
        season.manager(fellbach, "Anker");
        MeetingId meeting = meeting(true);
        invite(meeting);
        clock.advance(Duration.ofDays(1));

        assertThat(invite(meeting)).isEqualTo(new Inviting.Result.Invited(0, 0));

        season.manager(fellbach, "Spaet");
        assertThat(invite(meeting)).isEqualTo(new Inviting.Result.Invited(1, 1));
        assertThat(addressed()).containsExactly("anker@example.org", "spaet@example.org");
    }

    @Test
    void twoWhoPressAtOnceInviteEachPersonOnceAndBothGetAnAnswer() throws Exception {
        for (int i = 0; i < 8; i++) {
            season.manager(fellbach, "Person" + i);
        }
        MeetingId meeting = meeting(true);
        var start = new CyclicBarrier(2);
        Callable<Inviting.Result> press = () -> {
            start.await();
            return invite(meeting);
        };
        try (var hands = new ClosingPool()) {
            List<Inviting.Result> results = List.of(hands.both(press, press));
            assertThat(results)
                    .containsExactlyInAnyOrder(new Inviting.Result.Invited(8, 8), new Inviting.Result.Invited(0, 0));
        }
        assertThat(invited()).hasSize(8).doesNotHaveDuplicates();
        assertThat(addressed()).hasSize(8).doesNotHaveDuplicates();
    }

    /** Two threads that end with the test. */
    private static final class ClosingPool implements AutoCloseable {
        private final ExecutorService pool = Executors.newFixedThreadPool(2);

        Inviting.Result[] both(Callable<Inviting.Result> one, Callable<Inviting.Result> other) throws Exception {
            Future<Inviting.Result> first = pool.submit(one);
            Future<Inviting.Result> second = pool.submit(other);
            return new Inviting.Result[] {first.get(), second.get()};
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    @Test
    void aPersonWithoutAddressIsInvitedButGetsNoLetter() {
        season.manager(fellbach, Season.plain("Papier"), null, Locale.GERMAN);

        assertThat(invite(meeting(true))).isEqualTo(new Inviting.Result.Invited(1, 0));

        assertThat(invited()).containsExactly("Papier");
        assertThat(letters.all()).isEmpty();
    }

    @Test
    void whatIsRolledBackLeavesNoLetter() {
        season.manager(fellbach, "Anker");
        MeetingId meeting = meeting(true);

        transaction.executeWithoutResult(status -> {
            invite(meeting);
            assertThat(letters.all()).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(letters.all()).isEmpty();
        assertThat(invited()).isEmpty();
        assertThat(invite(meeting)).isEqualTo(new Inviting.Result.Invited(1, 1));
    }

    @Test
    void nobodyIsInvitedToAMeetingWithoutADayThatIsOverOrCancelled() {
        season.manager(fellbach, "Anker");
        var series = season.series("Runde", true, fellbach);
        MeetingId open = season.meeting(series, Season.details(fellbach, null, House.OPEN));
        MeetingId over = season.meeting(series, Season.details(fellbach, LocalDate.of(2026, 11, 20), House.OPEN));
        MeetingId cancelled = season.meeting(series, Season.details(fellbach, Season.DAY, House.OPEN));
        season.cancel(cancelled);

        assertThat(List.of(invite(open), invite(over), invite(cancelled)))
                .containsOnly(new Inviting.Result.NotPossible());
        assertThat(invited()).isEmpty();
        assertThat(letters.all()).isEmpty();
    }

    @Test
    void beforeTheFirstRunPageIsDoneNobodyIsInvited() {
        jdbc.sql("delete from mail_letterhead").update();
        season.manager(fellbach, "Anker");
        MeetingId meeting = meeting(true);

        assertThatThrownBy(() -> invite(meeting)).isInstanceOf(IllegalStateException.class);
        assertThat(invited()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MS   | Prof. Dr. | de | Sehr geehrte Frau Prof. Dr. Öztürk,",
                "MR   | ''        | de | Sehr geehrter Herr Öztürk,",
                "NONE | Dr.       | de | Guten Tag Dr. Kim Öztürk,",
                "MS   | Dr.       | en | Dear Dr. Öztürk,",
                "MR   | ''        | en | Dear Mr Öztürk,",
                "NONE | ''        | en | Dear Kim Öztürk,"
            })
    void theLetterGreetsByFormOfAddressAndLanguage(
            FormOfAddress address, String title, String language, String greeting) {
        var name = new PersonName(address, title, "Kim", "Öztürk");
        season.manager(fellbach, name, "kim@example.org", Locale.forLanguageTag(language));

        invite(meeting(true));

        LettersRead.Posted letter = letters.to("kim@example.org");
        assertThat(letter.text()).startsWith(greeting + "\n");
        assertThat(letter.html())
                .contains(">" + greeting + "</p>")
                .contains("<html lang=\"" + language + "\"")
                .contains("<title>Runde in Fellbach</title>");
        assertThat(letter.name()).isEqualTo(name.full());
        assertThat(letter.replyTo()).isEqualTo(Season.CONTACT);
    }

    @Test
    void theGermanLetterIsCompleteAsPlainText() {
        season.manager(fellbach, "Anker");

        invite(meeting(true));

        LettersRead.Posted letter = letters.to("anker@example.org");
        assertThat(letter.subject()).isEqualTo("Einladung: Runde in Fellbach, Mi., 16. Dezember 2026");
        assertThat(letter.text())
                .contains("Änne Musterlang und Bodo Beispiel laden Sie herzlich ein: Runde in Fellbach.")
                .contains("Mittwoch, 16. Dezember 2026, 10:00–16:00 Uhr\nFellbach (Ort folgt)")
                .contains("Schwerpunkt: Haftung")
                .contains("bis Mittwoch, 2. Dezember 2026 über diesen Link:\nhttps://reihum.example.org/r/")
                .contains("Wir reden über Haftung.\nUnd essen.")
                .contains("10:00–10:15  TOP 1: Begrüßung; Ziele, Ablauf, Dora Zuwendung\n")
                .contains("10:15–12:00  TOP 2: Haftung\n")
                .contains("Herzlich\nÄnne Musterlang")
                .contains("Fragen beantwortet Rosa Rückfrage, " + Season.CONTACT)
                .doesNotContain("null", "??");
        assertThat(letter.html()).contains("href=\"" + letter.link() + "\"").doesNotContain("null", "??");
    }

    @Test
    void theEnglishLetterIsEnglish() {
        season.manager(fellbach, Season.plain("Smith"), "smith@example.org", Locale.ENGLISH);

        invite(meeting(true));

        LettersRead.Posted letter = letters.to("smith@example.org");
        assertThat(letter.subject()).startsWith("Invitation: Runde in Fellbach, Wed, 16 December 2026");
        assertThat(letter.text())
                .contains("Wednesday, 16 December 2026, 10:00–16:00\nFellbach (venue to follow)")
                .doesNotContain("Einladung", "Uhr", "Schwerpunkt", "??");
    }

    @Test
    void theCalendarPartIsARequestThatMailProgrammesAnswer() {
        season.manager(
                fellbach,
                new PersonName(FormOfAddress.MS, "Dr.", "Änne", "O'Neil; \"x\""),
                "aenne@example.org",
                Locale.GERMAN);

        MeetingId meeting = meeting(true);
        invite(meeting);

        LettersRead.Posted letter = letters.to("aenne@example.org");
        String uid = jdbc.sql("select uid from meeting").query(String.class).single();
        assertThat(letter.method()).isEqualTo("REQUEST");
        assertThat(letter.line("METHOD")).isEqualTo("REQUEST");
        assertThat(letter.line("UID")).isEqualTo(uid);
        assertThat(letter.line("SEQUENCE")).isEqualTo("0");
        assertThat(letter.line("STATUS")).isEqualTo("TENTATIVE");
        assertThat(letter.lines()).contains("DTSTART;TZID=Europe/Berlin:20261216T100000");
        assertThat(letter.line("ATTENDEE"))
                .contains("PARTSTAT=NEEDS-ACTION")
                .contains("RSVP=TRUE")
                .contains("CN=\"Dr. Änne O'Neil; ^'x^'\"")
                .endsWith(":mailto:aenne@example.org");
        assertThat(letter.line("ORGANIZER")).contains("CN=");
        assertThat(letter.organizer()).matches("post\\+[a-z2-7]{34}@reihum\\.example\\.org");
        assertThat(letter.line("URL")).isEqualTo(letter.link());
    }

    @Test
    void theCalendarOrganiserIsFixedAtTheFirstPublication() {
        season.manager(fellbach, "Anker");
        MeetingId meeting = meeting(true);
        invite(meeting);
        jdbc.sql("update mail_letterhead set sender_address = 'neu@reihum.example.org'")
                .update();
        season.manager(fellbach, "Spaet");

        invite(meeting);

        String first = letters.to("anker@example.org").organizer();
        String later = letters.to("spaet@example.org").organizer();
        assertThat(List.of(first, later)).doesNotHaveDuplicates().allMatch(address -> address.startsWith("post+"));
    }
}
