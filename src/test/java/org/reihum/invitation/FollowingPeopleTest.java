package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.Contact;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.Person;
import org.reihum.network.PersonEntry;
import org.reihum.network.RegisteringPerson;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SC20: somebody changes employer. What happened stays, what lies ahead follows. */
@DatabaseTest
class FollowingPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Guestbook book;

    @Autowired
    RegisteringPerson registering;

    @Autowired
    PersonalLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    Season.Home alb;
    Season.Home ulm;
    Person anton;
    Series runde;
    MeetingId meeting;

    @BeforeEach
    void oneInvited() {
        season.letterhead();
        alb = season.home("Fellbach");
        ulm = season.home("Ulm");
        anton = season.manager(alb, "Anton");
        runde = season.series("Runde", true, alb, ulm);
        meeting = book.invite(season.meeting(runde, Season.details(alb, Season.DAY, season.room(alb, 5))));
    }

    private void register(Person person, @Nullable String email, Season.Home network) {
        registering.register(
                Optional.of(person),
                new PersonEntry(
                        person.name(),
                        new Contact(email, null, Locale.GERMAN, null, MailGround.MEMBER, null),
                        network.office().name(),
                        null,
                        network.network().id(),
                        Function.NETWORK_MANAGER),
                TODAY);
    }

    private long networkOf(MeetingId at, String lastName) {
        return jdbc.sql("select i.network_id from invitation i join person p on p.id = i.person_id"
                        + " where i.meeting_id = :meeting and p.last_name = :name")
                .param("meeting", at.value())
                .param("name", lastName)
                .query(Long.class)
                .single();
    }

    private static String token(LettersRead.Posted letter) {
        return letter.path().substring("/r/".length());
    }

    @Test
    void theInvitationFollowsToTheNewAddressAndTheOldLinkStops() {
        book.answer(meeting, anton, Answer.YES);
        LettersRead.Posted old = letters.to("anton@example.org");
        long before = letters.last();

        register(anton, "anton@ulm.example.org", ulm);

        List<LettersRead.Posted> written = letters.after(before);
        assertThat(written).hasSize(1);
        LettersRead.Posted letter = written.get(0);
        assertThat(letter.address()).isEqualTo("anton@ulm.example.org");
        assertThat(letter.subject()).startsWith("Ihr neuer Link: Runde in Fellbach");
        assertThat(letter.text()).contains("Der bisherige gilt nicht mehr.", "Ihr Platz ist reserviert.");
        assertThat(letter.line("ATTENDEE")).contains("PARTSTAT=ACCEPTED", "mailto:anton@ulm.example.org");
        assertThat(links.read(token(old), clock.instant())).isEmpty();
        assertThat(links.read(token(letter), clock.instant())).isPresent();
        assertThat(networkOf(meeting, "Anton")).isEqualTo(ulm.network().id().value());
        assertThat(book.standing(meeting)).containsEntry("Anton", "SEATED");
        assertThat(book.trace(meeting, anton)).containsExactly("INVITED", "ANSWERED", "NEW_LINK");
    }

    @Test
    void whatIsEnteredAnewWithoutAMoveWritesNothing() {
        long before = letters.last();

        register(anton, "Anton@example.org", alb);

        assertThat(letters.after(before)).isEmpty();
        assertThat(book.trace(meeting, anton)).containsExactly("INVITED");
    }

    @Test
    void aMeetingThatIsOverStaysAsItWas() {
        clock.set(Season.DAY.plusDays(1).atStartOfDay(runde.zone()).toInstant());
        long before = letters.last();

        register(anton, "anton@ulm.example.org", ulm);

        assertThat(letters.after(before)).isEmpty();
        assertThat(networkOf(meeting, "Anton")).isEqualTo(alb.network().id().value());
    }

    @Test
    void whoStandsInKeepsTheSeatOfTheOthersNetwork() {
        var done = (Substituted.Done)
                book.substitute(meeting, anton, new Substitute(Season.plain("Vera"), "vera@example.org"));

        register(season.person(done.substitute()), "vera@ulm.example.org", ulm);

        assertThat(networkOf(meeting, "Vera")).isEqualTo(alb.network().id().value());
    }

    @Test
    void whoHasNoAddressAnyMoreHasNoLinkAndNoLetter() {
        LettersRead.Posted old = letters.to("anton@example.org");
        long before = letters.last();

        register(anton, null, alb);

        assertThat(letters.after(before)).isEmpty();
        assertThat(links.read(token(old), clock.instant())).isEmpty();
    }
}
