package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.Country.declined;
import static org.reihum.testing.Country.seated;
import static org.reihum.testing.Country.waiting;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.ChangingMeeting;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.FederalState;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Guests taken over from records kept elsewhere are guests like all others: what happens next is written to them. */
@DatabaseTest
class RecordedGuestsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Invitations invitations;

    @Autowired
    LettersRead letters;

    private Country country;
    private Desk rosa;
    private MeetingId meeting;
    private PersonId ada;
    private PersonId bea;
    private PersonId cem;

    @BeforeEach
    void threePeopleOnRecordAtAMeetingThatNobodyWasInvitedToFromHere() {
        country = Country.in(beans);
        rosa = new Desk(mvc);
        NetworkId host = country.network("Aalen", FederalState.BW, 48.837, 10.093, 10);
        Series series = country.series("netz", host);
        meeting = country.meeting(series, host, LocalDate.of(2026, 12, 16));
        ada = person("Ada");
        bea = person("Bea");
        cem = person("Cem");
        country.invited(meeting, seated(ada), waiting(bea, 1), declined(cem));
    }

    private PersonId person(String firstName) {
        return country.person(firstName, "Muster", "Muster GmbH", null);
    }

    private Invitation of(PersonId person) {
        return invitations
                .findByMeetingIdAndPersonId(meeting.value(), person.value())
                .orElseThrow();
    }

    private String page(PersonId person) {
        return "/desk/meetings/" + meeting.value() + "/guests/"
                + of(person).id().value();
    }

    @Test
    void recordingItselfWritesToNobody() {
        assertThat(letters.all()).isEmpty();
    }

    @Test
    void aPersonOnTheWaitingListGetsASeatAndALetterThatCalendarsUnderstand() {
        var given = rosa.press(page(bea) + "/seat");

        assertThat(given.status()).isEqualTo(302);
        assertThat(of(bea).seat()).isEqualTo(Seat.SEATED);
        assertThat(letters.all()).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo(of(bea).email().orElseThrow());
            assertThat(letter.method()).isEqualTo("REQUEST");
            assertThat(letter.line("ORGANIZER")).contains("CN=Treffen der IT-Netzwerke");
            assertThat(letter.organizer()).startsWith("reihum+").endsWith("@example.org");
        });
    }

    @Test
    void anAnswerEnteredForWhoComesLetsTheNextMoveUp() {
        rosa.press(page(ada) + "/answer", "answer", "NO", "channel", "TELEPHONE", "companions", "0");

        assertThat(of(ada).answer()).isEqualTo(Answer.NO);
        assertThat(letters.all())
                .extracting(LettersRead.Posted::address)
                .containsExactly(of(bea).email().orElseThrow());
    }

    @Test
    void aSubstituteAndANewLinkAreWrittenAbout() {
        rosa.press(page(ada) + "/substitute", "lastName", "Vera", "toldThrough", "TELEPHONE");
        rosa.press(page(cem) + "/link");

        assertThat(of(ada).answer()).isEqualTo(Answer.DELEGATED);
        assertThat(letters.all())
                .extracting(LettersRead.Posted::address)
                .containsExactly(of(ada).email().orElseThrow(), of(cem).email().orElseThrow());
    }

    @Test
    void aCancellationReachesThem() {
        beans.getBean(ChangingMeeting.class).cancel(meeting, "Sturm", "Rosa", MovableClock.START);

        assertThat(letters.all()).extracting(LettersRead.Posted::method).containsExactly("CANCEL", "CANCEL");
    }
}
