package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody comes instead: the seat goes over and stays the network's, the head count stays. */
@DatabaseTest
class SubstituteTest {

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Guestbook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    Season.Home alb;
    Season.Home ulm;
    Person anton;
    Person ulrich;

    @BeforeEach
    void networks() {
        season.letterhead();
        alb = season.home("Fellbach");
        ulm = season.home("Ulm");
        anton = season.manager(alb, "Anton");
        ulrich = season.manager(ulm, "Ulrich");
    }

    private MeetingId meeting(int seats) {
        return book.invite(season.meeting(
                season.series("Runde", true, alb, ulm), Season.details(alb, Season.DAY, season.room(alb, seats))));
    }

    private static Substitute substitute(String lastName, @Nullable String email) {
        return new Substitute(Season.plain(lastName), email);
    }

    private long network(MeetingId meeting, String lastName) {
        return jdbc.sql("select i.network_id from invitation i join person p on p.id = i.person_id"
                        + " where i.meeting_id = :meeting and p.last_name = :name")
                .param("meeting", meeting.value())
                .param("name", lastName)
                .query(Long.class)
                .single();
    }

    @Test
    void theSubstituteHasTheSeatForTheNetworkAndBothAreTold() {
        MeetingId meeting = meeting(2);
        book.all(meeting, Answer.YES, anton, ulrich);
        long before = letters.last();

        Substituted done = book.substitute(meeting, anton, substitute("Vera", "vera@example.org"));

        assertThat(done).isInstanceOf(Substituted.Done.class);
        assertThat(book.standing(meeting))
                .isEqualTo(Map.of("Anton", "DELEGATED", "Ulrich", "SEATED", "Vera", "SEATED"));
        assertThat(book.taken(meeting)).isEqualTo(2);
        assertThat(network(meeting, "Vera")).isEqualTo(alb.network().id().value());
        assertThat(letters.after(before))
                .extracting(LettersRead.Posted::address)
                .containsExactlyInAnyOrder("anton@example.org", "vera@example.org");
        assertThat(book.trace(meeting, anton)).endsWith("DELEGATED");
    }

    @Test
    void whoStandsInOnceDoesNotRepresentTheNetworkFromThenOn() {
        MeetingId meeting = meeting(2);
        book.answer(meeting, anton, Answer.YES);
        book.substitute(meeting, anton, substitute("Vera", null));

        assertThat(jdbc.sql("select count(*) from affiliation a join person p on p.id = a.person_id"
                                + " where p.last_name = 'Vera' and a.network_id is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPlaceInLineGoesOverToo() {
        Person berta = season.manager(alb, "Berta");
        MeetingId meeting = meeting(2);
        book.all(meeting, Answer.YES, anton, ulrich, berta);
        assertThat(book.standing(meeting)).containsEntry("Berta", "WAITING");

        book.substitute(meeting, berta, substitute("Vera", null));
        book.answer(meeting, anton, Answer.NO);

        assertThat(book.standing(meeting)).containsEntry("Berta", "DELEGATED").containsEntry("Vera", "SEATED");
    }

    @Test
    void whoHasNotAnsweredNamesASubstituteWhoTakesTheSeatThatIsKept() {
        Person berta = season.manager(alb, "Berta");
        MeetingId meeting = meeting(2);
        book.all(meeting, Answer.YES, anton, berta);

        book.substitute(meeting, ulrich, substitute("Vera", null));

        assertThat(book.standing(meeting))
                .isEqualTo(Map.of("Anton", "SEATED", "Berta", "WAITING", "Ulrich", "DELEGATED", "Vera", "SEATED"));
    }

    @Test
    void whoComesAfterAllTakesTheSeatBack() {
        MeetingId meeting = meeting(2);
        book.answer(meeting, anton, Answer.YES);
        book.substitute(meeting, anton, substitute("Vera", "vera@example.org"));
        long before = letters.last();

        assertThat(book.answer(meeting, anton, Answer.YES)).isEqualTo(new Answered.Seated());

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "SEATED", "Vera", "NO"));
        assertThat(book.taken(meeting)).isEqualTo(1);
        assertThat(letters.after(before))
                .extracting(LettersRead.Posted::address)
                .containsExactly("vera@example.org");
    }

    @Test
    void anotherSubstituteReplacesTheFirst() {
        MeetingId meeting = meeting(2);
        book.answer(meeting, anton, Answer.YES);
        book.substitute(meeting, anton, substitute("Vera", null));

        book.substitute(meeting, anton, substitute("Willi", null));

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "DELEGATED", "Vera", "NO", "Willi", "SEATED"));
        assertThat(book.taken(meeting)).isEqualTo(1);
    }

    @Test
    void whoComesAlreadyIsNoSubstitute() {
        MeetingId meeting = meeting(2);
        book.all(meeting, Answer.YES, anton, ulrich);

        assertThat(book.substitute(meeting, anton, substitute("ULRICH", "Ulrich@Example.org")))
                .isEqualTo(new Substituted.ComesAlready());
        assertThat(book.substitute(meeting, anton, substitute("Anton", "anton@example.org")))
                .isEqualTo(new Substituted.ComesAlready());

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "SEATED", "Ulrich", "SEATED"));
    }

    @Test
    void whoIsInvitedButDoesNotComeMayStandIn() {
        MeetingId meeting = meeting(2);
        book.answer(meeting, anton, Answer.YES);
        book.answer(meeting, ulrich, Answer.NO);

        book.substitute(meeting, anton, substitute("Ulrich", "ulrich@example.org"));

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "DELEGATED", "Ulrich", "SEATED"));
        assertThat(network(meeting, "Ulrich")).isEqualTo(alb.network().id().value());
    }

    @Test
    void aSubstituteWhoDeclinesFreesTheSeat() {
        Person berta = season.manager(alb, "Berta");
        MeetingId meeting = meeting(1);
        book.all(meeting, Answer.YES, anton, berta);
        var done = (Substituted.Done) book.substitute(meeting, anton, substitute("Vera", null));
        Person vera = season.person(done.substitute());

        book.answer(meeting, vera, Answer.NO);

        assertThat(book.standing(meeting))
                .as("Anton is asked again")
                .isEqualTo(Map.of("Berta", "SEATED", "Vera", "NO"));
        assertThat(book.trace(meeting, anton)).endsWith("DELEGATED", "SUBSTITUTE_DECLINED");
    }

    @Test
    void namedTwiceIsNamedOnce() {
        MeetingId meeting = meeting(2);
        book.answer(meeting, anton, Answer.YES);
        long before = letters.last();

        Substituted first = book.substitute(meeting, anton, substitute("Vera", null));
        Substituted second = book.substitute(meeting, anton, substitute("Vera", null));

        assertThat(second).isEqualTo(first);
        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "DELEGATED", "Vera", "SEATED"));
        assertThat(letters.after(before)).hasSize(1);
    }

    @Test
    void aSubstituteWhoIsNotSureLeavesThePersonToBeAskedAgain() {
        MeetingId meeting = meeting(2);
        book.answer(meeting, anton, Answer.YES);
        var done = (Substituted.Done) book.substitute(meeting, anton, substitute("Vera", null));

        book.answer(meeting, season.person(done.substitute()), Answer.MAYBE);

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Vera", "MAYBE"));
        assertThat(letters.after(0))
                .last()
                .extracting(LettersRead.Posted::subject)
                .asString()
                .contains("Vertretung");
    }

    @Test
    void aSubstituteWhoSendsSomebodyElseIsReplaced() {
        MeetingId meeting = meeting(2);
        book.answer(meeting, anton, Answer.YES);
        var done = (Substituted.Done) book.substitute(meeting, anton, substitute("Vera", null));
        book.substitute(meeting, season.person(done.substitute()), substitute("Willi", null));

        book.answer(meeting, anton, Answer.YES);

        assertThat(book.standing(meeting)).isEqualTo(Map.of("Anton", "SEATED", "Vera", "NO", "Willi", "NO"));
        assertThat(book.taken(meeting)).isEqualTo(1);
    }

    @Test
    void onceTheMeetingHasBegunNobodyIsNamed() {
        MeetingId meeting = meeting(1);
        book.answer(meeting, anton, Answer.YES);
        clock.set(Season.DAY
                .atTime(LocalTime.of(10, 0))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());

        assertThat(book.substitute(meeting, anton, substitute("Vera", null))).isEqualTo(new Substituted.Closed());
    }
}
