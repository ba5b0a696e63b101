package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.Country.seated;
import static org.reihum.testing.Country.waiting;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.FederalState;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What an organiser sees and does on the page of one guest, and for somebody who was not invited. */
@DatabaseTest
class GuestPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 16);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    GuestList guestList;

    @Autowired
    PersonalLinks links;

    @Autowired
    Invitations invitations;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private Country country;
    private Desk rosa;
    private NetworkId host;
    private Series series;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingWithFourSeats() {
        country = Country.in(beans);
        beans.getBean(Letterheads.class)
                .set(new Letterhead(URI.create("https://reihum.example.org"), "Reihum", "reihum@example.org"));
        rosa = new Desk(mvc);
        host = country.network("Aalen", FederalState.BW, 48.837, 10.093, 4);
        series = country.series("netz", host);
        follow(new GuestRules(2, true, false));
        meeting = country.meeting(series, host, DAY);
    }

    private void follow(GuestRules rules) {
        series.receive(rules);
        series = beans.getBean(AllSeries.class).save(series);
    }

    private void invited(RecordingAnswers.Guest... guests) {
        country.invited(meeting, guests);
    }

    private PersonId person(String firstName) {
        return country.person(firstName, "Muster", "Muster GmbH", null);
    }

    private GuestList.Row row(PersonId person) {
        return guestList.rows(meeting).stream()
                .filter(row -> row.personId() == person.value())
                .findFirst()
                .orElseThrow();
    }

    private String page(PersonId person) {
        return "/desk/meetings/" + meeting.value() + "/guests/"
                + row(person).id().value();
    }

    @Test
    void anAnswerByTelephoneIsStoredWithItsChannelAndShowsInTheHistory() {
        PersonId ada = person("Ada");
        invited(Country.declined(ada));

        var answer = rosa.press(
                page(ada) + "/answer",
                "answer",
                "YES",
                "channel",
                "TELEPHONE",
                "companions",
                "2",
                "food",
                "VEGAN",
                "note",
                "kommt mit der Bahn");

        assertThat(answer.location()).isEqualTo(page(ada));
        assertThat(answer.done()).isEqualTo("Gespeichert: Ada Muster hat einen Platz.");
        assertThat(row(ada))
                .extracting(GuestList.Row::answer, GuestList.Row::seat, GuestList.Row::party, GuestList.Row::food)
                .containsExactly(Answer.YES, Seat.SEATED, 3, Food.VEGAN);
        assertThat(row(ada).channel()).isEqualTo(Channel.TELEPHONE);
        assertThat(rosa.see(page(ada)).body())
                .contains("kommt mit der Bahn", "Geantwortet: Zusage", "Übernommen: Absage", "3 Personen")
                .containsPattern("(?s)21\\.11\\.2026, 12:00</time><span>, am Telefon</span><span>, rosa@example.org");
    }

    @Test
    void whoHasMoreCompanionsOnRecordThanTheSeriesAdmitsKeepsThem() {
        PersonId ada = person("Ada");
        invited(Country.declined(ada));
        rosa.press(page(ada) + "/answer", "answer", "YES", "channel", "EMAIL", "companions", "2");
        follow(new GuestRules(0, true, false));

        assertThat(rosa.see(page(ada)).body())
                .containsPattern("name=\"companions\"[^>]* value=\"2\"")
                .contains("Höchstens 2; jede braucht einen Platz.");
        var kept = rosa.press(
                page(ada) + "/answer",
                "answer",
                "YES",
                "channel",
                "TELEPHONE",
                "companions",
                "2",
                "note",
                "kommt später");
        assertThat(kept.done()).isEqualTo("Gespeichert: Ada Muster hat einen Platz.");
        assertThat(row(ada))
                .extracting(GuestList.Row::party, GuestList.Row::note)
                .containsExactly(3, "kommt später");

        var more = rosa.press(page(ada) + "/answer", "answer", "YES", "channel", "TELEPHONE", "companions", "3");
        assertThat(more.body()).contains("höchstens 2 Begleitpersonen");
        rosa.press(page(ada) + "/answer", "answer", "YES", "channel", "TELEPHONE", "companions", "0");
        assertThat(rosa.press(page(ada) + "/answer", "answer", "YES", "channel", "TELEPHONE", "companions", "1")
                        .body())
                .contains("In dieser Reihe kommt niemand in Begleitung.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer=YES;companions=3;note=Bleibt",
                "answer=YES;companions=zwei;note=Bleibt",
                "answer=;companions=0;note=Bleibt",
                "answer=YES;companions=-1;note=Bleibt",
                "answer=ONLINE;companions=0;note=Bleibt",
                "answer=DELEGATED;companions=0;note=Bleibt"
            })
    void whatCannotBeIsSaidAtTheFieldAndNothingIsStored(String typed) {
        PersonId ada = person("Ada");
        invited(seated(ada));
        String[] fields = typed.split(";");
        String[] namesAndValues = Arrays.stream(fields)
                .flatMap(field -> Arrays.stream(field.split("=", 2)))
                .toArray(String[]::new);

        var answer = rosa.press(
                page(ada) + "/answer",
                Stream.concat(Arrays.stream(namesAndValues), Stream.of("channel", "LETTER"))
                        .toArray(String[]::new));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("class=\"error\"", ">Bleibt</textarea>")
                .containsPattern("value=\"LETTER\"\\s+selected");
        assertThat(row(ada).party()).isEqualTo(1);
        assertThat(row(ada).channel()).isEqualTo(Channel.LINK);
    }

    @Test
    void companionsForWhomNoSeatIsFreeAreRefusedAtTheField() {
        PersonId ada = person("Ada");
        invited(seated(ada), seated(person("Bea")), seated(person("Cem")));

        var refused = rosa.press(page(ada) + "/answer", "answer", "YES", "channel", "EMAIL", "companions", "2");

        assertThat(refused.body()).contains("Für so viele ist kein Platz frei", "name=\"companions\" value=\"2\"");
        assertThat(row(ada).party()).isEqualTo(1);
    }

    @Test
    void aSubstituteTakesTheSeatAndBothPagesSaySo() {
        PersonId ada = person("Ada");
        invited(seated(ada));

        var named = rosa.press(
                page(ada) + "/substitute",
                "firstName",
                "Vera",
                "lastName",
                "Vertreten",
                "email",
                "vera@example.org",
                "toldThrough",
                "TELEPHONE");

        assertThat(named.done()).contains("Ada Muster wird vertreten");
        GuestList.Row vera = guestList.rows(meeting).stream()
                .filter(row -> row.name().equals("Vertreten, Vera"))
                .findFirst()
                .orElseThrow();
        assertThat(vera.seat()).isEqualTo(Seat.SEATED);
        assertThat(vera.standsInFor()).isEqualTo("Ada Muster");
        assertThat(row(ada).substitute()).isEqualTo("Vera Vertreten");
        assertThat(rosa.see(page(ada)).body()).contains("Vertretung: Vera Vertreten", "Vertretung benannt");
        assertThat(rosa.see("/desk/meetings/" + meeting.value()).body())
                .contains("Vertretung: Vera Vertreten", "i. V. von Ada Muster", "1 lässt sich vertreten");
        assertThat(guestList.counts(meeting))
                .extracting(GuestList.Counts::expected, GuestList.Counts::delegated)
                .containsExactly(1, 1);
    }

    @Test
    void whoComesAlreadyCannotBeASubstitute() {
        PersonId ada = person("Ada");
        PersonId bea = person("Bea");
        invited(seated(ada), seated(bea));
        String mailbox = jdbc.sql("select email from person where id = :id")
                .param("id", bea.value())
                .query(String.class)
                .single();

        var refused = rosa.press(
                page(ada) + "/substitute",
                "firstName",
                "Bea",
                "lastName",
                "Muster",
                "email",
                mailbox,
                "toldThrough",
                "TELEPHONE");

        assertThat(refused.body()).contains("Diese Person kommt schon selbst.", "<details class=\"step\" open");
        assertThat(rosa.press(page(ada) + "/substitute", "lastName", "", "email", "kein", "toldThrough", "TELEPHONE")
                        .body())
                .contains("Bitte den Nachnamen angeben.", "value=\"kein\"");
        assertThat(rosa.press(page(ada) + "/substitute", "lastName", "Vera").body())
                .contains("Bitte auswählen, wie Sie davon erfahren haben.", "value=\"Vera\"");
        assertThat(rosa.press(page(ada) + "/substitute", "lastName", "Vera", "toldThrough", "CARRIER_PIGEON")
                        .body())
                .contains("value=\"Vera\"")
                .doesNotContain("??");
        assertThat(row(ada).answer()).isEqualTo(Answer.YES);
    }

    @Test
    void aRenewedLinkStopsTheOldOneAndOneLetterBringsTheNew() {
        PersonId ada = person("Ada");
        invited(seated(ada));
        InvitationId id = row(ada).id();
        String old = token(id);

        var renewed = rosa.press(page(ada) + "/link");

        assertThat(renewed.done()).contains("Der alte Link ist gesperrt");
        assertThat(links.read(old, clock.instant())).isEmpty();
        assertThat(links.read(token(id), clock.instant())).isPresent();
        String page = rosa.see(page(ada)).body();
        assertThat(page).contains("Persönlicher Link erneuert").containsPattern("(?s)id=\"letters\".*state-waiting");
        assertThat(jdbc.sql("select plain_text from outbox_letter")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(token(id))
                .doesNotContain(old);
    }

    private String token(InvitationId id) {
        String path = links.linkTo(id, clock.instant()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void theGuestOfAnotherMeetingIsNotFoundHere() {
        PersonId ada = person("Ada");
        invited(seated(ada));
        MeetingId other = country.meeting(series, host, DAY.plusWeeks(9));
        country.invited(other, seated(person("Bea")));
        String wrong =
                "/desk/meetings/" + other.value() + "/guests/" + row(ada).id().value();

        assertThat(rosa.see(wrong).status()).isEqualTo(404);
        assertThat(rosa.press(wrong + "/answer", "answer", "NO", "channel", "TELEPHONE")
                        .status())
                .isEqualTo(404);
        assertThat(rosa.press(wrong + "/substitute", "lastName", "Vera", "toldThrough", "TELEPHONE")
                        .status())
                .isEqualTo(404);
        assertThat(rosa.press(wrong + "/link").status()).isEqualTo(404);
        assertThat(rosa.press(wrong + "/seat").status()).isEqualTo(404);
        assertThat(row(ada).answer()).isEqualTo(Answer.YES);
    }

    @Test
    void somebodyWhoWasNotInvitedIsFoundAndEnteredWithTheAnswer() {
        PersonId ada = person("Ada");
        PersonId bea = person("Bea");
        invited(seated(ada));
        String add = "/desk/meetings/" + meeting.value() + "/guests/new";

        assertThat(rosa.see(add + "?q={q}", "MUSTER gmbh").body())
                .contains("Muster, Ada", "Schon eingeladen", "Muster, Bea", "person=" + bea.value());
        assertThat(rosa.see(add + "?person=" + ada.value()).location()).isEqualTo(page(ada));
        assertThat(rosa.see(add + "?person=" + bea.value()).body()).contains("Bea Muster eintragen");

        var entered = rosa.press(
                add, "person", "" + bea.value(), "answer", "YES", "channel", "EMAIL", "companions", "1", "note", "");

        assertThat(entered.location()).isEqualTo(page(bea));
        assertThat(row(bea).party()).isEqualTo(2);
        assertThat(row(bea).seat()).isEqualTo(Seat.SEATED);
        assertThat(rosa.see(page(bea)).body()).contains("Eingeladen, Fassung 1 der Einladung");
    }

    @Test
    void anAnswerThatCannotBeStoredInvitesNobody() {
        invited(seated(person("Ada")));
        PersonId bea = person("Bea");
        String add = "/desk/meetings/" + meeting.value() + "/guests/new";

        var refused =
                rosa.press(add, "person", "" + bea.value(), "answer", "YES", "channel", "EMAIL", "companions", "9");

        assertThat(refused.body()).contains("höchstens 2 Begleitpersonen", "value=\"9\"");
        clock.set(DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        var late = rosa.press(add, "person", "" + bea.value(), "answer", "YES", "channel", "EMAIL", "companions", "0");
        assertThat(late.done()).contains("Nicht gespeichert");
        assertThat(guestList.counts(meeting).invited()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(InvitationEvent.Kind.class)
    void everyKindOfEventHasItsWords(InvitationEvent.Kind kind) {
        for (Locale locale : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            assertThat(messages.getMessage("invitation.trace." + kind, new Object[] {"1", "x"}, locale))
                    .isNotBlank();
        }
    }

    @Test
    void aLongHistoryCostsNoMoreQueries() {
        PersonId ada = person("Ada");
        invited(waiting(ada, 1));
        long few = SqlCount.of(() -> rosa.see(page(ada)));
        for (String answer : new String[] {"NO", "MAYBE", "NO", "MAYBE", "YES"}) {
            rosa.press(page(ada) + "/answer", "answer", answer, "channel", "TELEPHONE", "companions", "0");
        }

        assertThat(SqlCount.of(() -> rosa.see(page(ada)))).isEqualTo(few).isPositive();
    }
}
