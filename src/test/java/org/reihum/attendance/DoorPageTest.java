package org.reihum.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.Country.declined;
import static org.reihum.testing.Country.seated;
import static org.reihum.testing.Country.waiting;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.NamingSubstitute;
import org.reihum.invitation.Substitute;
import org.reihum.invitation.Substituted;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.testing.AtOnce;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class DoorPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    Attendances attendances;

    @Autowired
    JdbcClient jdbc;

    private Country country;
    private Desk rosa;
    private NetworkId ulm;
    private Series series;
    private MeetingId meeting;
    private PersonId seated;
    private PersonId waiting;
    private PersonId declined;

    @BeforeEach
    void threeAreInvited() {
        country = Country.in(beans);
        rosa = new Desk(mvc);
        ulm = country.ulm();
        series = country.series("netz", ulm);
        meeting = country.meeting(series, ulm, DAY);
        seated = country.person("Käthe", "Überzwerch", "Straßenbau 100 % GmbH", ulm);
        waiting = country.person("Wanda", "Wartezeit", "Zahnrad_Werk AG", null);
        declined = country.person("Nero", "Neinsager", "O'Platzhalter & Töchter", null);
        country.invited(meeting, seated(seated), waiting(waiting, 1), declined(declined));
        at("2026-12-02T09:30");
    }

    @Test
    void theDoorOpensOnTheLocalDayOfTheMeeting() {
        at("2026-12-01T23:59");
        assertThat(door().body())
                .contains("Der Einlass öffnet am Tag des Treffens")
                .doesNotContain("Ist da</button>");
        assertThat(tick(seated).done()).contains("Nicht eingetragen");
        assertThat(walkIn("lastName", "Laufkundschaft").done()).contains("Nicht eingetragen");
        assertThat(attendances.present(meeting)).isZero();

        at("2026-12-02T00:00");
        assertThat(door().body()).doesNotContain("Der Einlass öffnet").contains("Ist da</button>");
        assertThat(tick(seated).done()).isEqualTo("Eingetragen.");
        assertThat(attendances.present(meeting)).isEqualTo(1);
    }

    @Test
    void whoIsTickedMovesFromExpectedToPresent() {
        String before = door().body();
        assertThat(before)
                .contains("<title>Einlass · Reihum</title>", "0 sind da, 1 wird noch erwartet")
                .contains("Erwartet (1)", "Da (0)", "Eingeladen ohne Platz (2)");
        assertThat(section("expected", before)).contains("Überzwerch, Käthe").doesNotContain("Wartezeit", "Neinsager");
        assertThat(section("others", before))
                .contains("Wartezeit, Wanda", "Neinsager, Nero", "O&#39;Platzhalter &amp;");

        tick(seated);

        String after = door().body();
        assertThat(after).contains("1 ist da, niemand wird mehr erwartet", "Erwartet (0)", "Da (1)");
        assertThat(section("present", after)).contains("Überzwerch, Käthe").doesNotContain("unangemeldet");
        assertThat(section("expected", after)).doesNotContain("Überzwerch");
        assertThat(new Desk(mvc, "en").see(address("")).body()).contains("1 is here, nobody still expected");
    }

    @Test
    void tickedTwiceIsOnce() {
        tick(seated);

        assertThat(tick(seated).done()).isEqualTo("War schon eingetragen.");
        assertThat(attendances.present(meeting)).isEqualTo(1);
    }

    @Test
    void twoHelpersAtOnceEnterAPersonOnce() throws Exception {
        var answers = AtOnce.twice(() -> tick(seated));

        assertThat(answers)
                .extracting(Desk.Page::done)
                .containsExactlyInAnyOrder("Eingetragen.", "War schon eingetragen.");
        assertThat(attendances.present(meeting)).isEqualTo(1);
    }

    @Test
    void whoeverHasNoSeatIsUnannounced() {
        PersonId stranger = country.person("Sven", "Fremd", "Fremdfirma", null);
        tick(seated);
        tick(waiting);
        tick(declined);
        tick(stranger);

        assertThat(standings())
                .containsExactly(
                        "Fremd, Sven WALK_IN",
                        "Neinsager, Nero WALK_IN",
                        "Überzwerch, Käthe PRESENT",
                        "Wartezeit, Wanda WALK_IN");
    }

    @Test
    void aSeatGivenOrGivenUpAfterTheTickCounts() {
        tick(seated);
        tick(waiting);
        Instant now = clock.instant();
        beans.getBean(Answering.class)
                .answer(invitation(seated), GivenAnswer.of(Answer.NO), Channel.TELEPHONE, "Rosa", now);
        rosa.press("/desk/meetings/" + meeting.value() + "/guests/"
                + invitation(waiting).value() + "/seat");

        assertThat(standings()).containsExactly("Überzwerch, Käthe WALK_IN", "Wartezeit, Wanda PRESENT");
        assertThat(section("present", door().body())).containsOnlyOnce("unangemeldet");
    }

    @Test
    void afterTheBeginningNoSeatIsGiven() {
        at("2026-12-02T10:01");
        tick(waiting);
        rosa.press("/desk/meetings/" + meeting.value() + "/guests/"
                + invitation(waiting).value() + "/seat");

        assertThat(standings()).containsExactly("Überzwerch, Käthe NO_SHOW", "Wartezeit, Wanda WALK_IN");
    }

    /** "Fremd, Sven WALK_IN" of all on the list, by name. */
    private List<String> standings() {
        return beans
                .getBean(AttendanceLines.class)
                .of(beans.getBean(Timetable.class).card(meeting), clock.instant())
                .stream()
                .map(line -> line.name() + " " + line.standing())
                .toList();
    }

    @Test
    void aSubstituteCountsForTheNetworkThatIsRepresented() {
        beans.getBean(Letterheads.class)
                .set(new Letterhead(URI.create("https://reihum.example.org"), "Reihum", "post@example.org"));
        var named = (Substituted.Done) beans.getBean(NamingSubstitute.class)
                .name(
                        invitation(seated),
                        new Substitute(new PersonName(FormOfAddress.NONE, "", "Vera", "Vertretung"), null),
                        Channel.TELEPHONE,
                        "Rosa",
                        clock.instant().minus(Duration.ofHours(1)));
        PersonId vera = new PersonId(jdbc.sql("select person_id from invitation where id = :id")
                .param("id", named.substitute().value())
                .query(Long.class)
                .single());

        tick(vera);

        assertThat(jdbc.sql("select network_id from attendance where person_id = :vera")
                        .param("vera", vera.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(ulm.value());
    }

    private InvitationId invitation(PersonId person) {
        return new InvitationId(jdbc.sql("select id from invitation where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single());
    }

    @Test
    void aWalkInIsEnteredAsTyped() {
        walkIn(
                "firstName", " Laura ",
                "lastName", "Laufkundschaft <b>",
                "organisation", "Café \"Eck\"",
                "network", String.valueOf(ulm.value()));

        assertThat(section("present", door().body()))
                .contains("Laufkundschaft &lt;b&gt;, Laura", "Café &quot;Eck&quot;", "unangemeldet");
        assertThat(jdbc.sql("select network_id from attendance")
                        .query(Long.class)
                        .single())
                .isEqualTo(ulm.value());
    }

    @ParameterizedTest
    @CsvSource({
        "lastName, '  ', Hier fehlt noch etwas., Something is missing here.",
        "lastName, 'Zwei\nZeilen', Bitte ohne Zeilenumbrüche und Steuerzeichen., Please without line breaks",
        "firstName, 'Null\u0000', Bitte ohne Zeilenumbrüche und Steuerzeichen., Please without line breaks",
        "network, 4711, Dieses Netzwerk gibt es nicht mehr., This network does not exist any more.",
        "network, ulm, Das lässt sich so nicht lesen., This cannot be read."
    })
    void aBadWalkInIsKeptAndSaysWhy(String field, String typed, String german, String english) {
        String[] input = {"organisation", "Behalten GmbH", "lastName", "Laufkundschaft", "firstName", "L", "network", ""
        };
        for (int i = 0; i < input.length; i += 2) {
            input[i + 1] = input[i].equals(field) ? typed : input[i + 1];
        }

        var page = walkIn(input);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"Behalten GmbH\"", "id=\"" + field + "-error\"", german);
        assertThat(new Desk(mvc, "en").press(address("/walk-in"), input).body()).contains(english);
        assertThat(attendances.present(meeting)).isZero();
    }

    @Test
    void aNameThatIsTooLongIsKeptAndSaysSo() {
        String name = "x".repeat(151);

        assertThat(walkIn("lastName", name).body()).contains(name, "Das ist zu lang.");
        assertThat(walkIn("lastName", name.substring(1)).done()).isEqualTo("Eingetragen.");
    }

    @Test
    void whoTakesPartOnlineIsTickedApartAndNotInTheRoom() {
        jdbc.sql("update invitation set answer = 'ONLINE', seat = 'NONE', waiting_position = null where person_id = :p")
                .param("p", waiting.value())
                .update();
        assertThat(section("online", door().body())).contains("Wartezeit, Wanda", "Ist online dabei</button>");

        assertThat(rosa.press(address("/people/" + waiting.value()), "online", "true")
                        .done())
                .isEqualTo("Eingetragen.");

        String after = door().body();
        assertThat(after).contains("0 sind da, 1 wird noch erwartet");
        assertThat(section("present", after))
                .contains("Wartezeit, Wanda", "online</span>")
                .doesNotContain("unangemeldet");
        assertThat(attendances.present(meeting)).isZero();
        assertThat(attendances.online(meeting)).isEqualTo(1);
    }

    @Test
    void whereThereIsNoRoomEverybodyIsOnline() {
        jdbc.sql("update meeting set mode = 'ONLINE'").update();
        tick(declined);
        walkIn("lastName", "Laufkundschaft");

        assertThat(standings()).containsExactly("Laufkundschaft ONLINE", "Neinsager, Nero ONLINE");
    }

    @ParameterizedTest
    @CsvSource({"uberz, Überzwerch", "Ueberz, Überzwerch", "kaethe, Überzwerch", "strassenbau, Überzwerch"})
    void searchFindsUmlautsHoweverTheyAreTyped(String text, String found) {
        assertThat(see(text)).contains("row-name\">" + found).doesNotContain("row-name\">Neinsager");
    }

    @Test
    void undoTakesOneOffTheList() {
        tick(seated);
        tick(waiting);
        long row = attendances.at(meeting).stream()
                .filter(each -> each.name().equals("Überzwerch, Käthe"))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(rosa.press(address("/undo/" + row)).done()).isEqualTo("Zurückgenommen.");

        assertThat(attendances.at(meeting)).extracting(Attendance::name).containsExactly("Wartezeit, Wanda");
        assertThat(section("expected", door().body())).contains("Überzwerch, Käthe");
    }

    @Test
    void undoDoesNothingToTheListOfAnotherMeeting() {
        tick(seated);
        long row = attendances.at(meeting).get(0).id();
        MeetingId other = country.meeting(series, ulm, DAY);

        var answer = rosa.press("/desk/meetings/" + other.value() + "/door/undo/" + row);

        assertThat(answer.done()).isEqualTo("War schon zurückgenommen.");
        assertThat(attendances.present(meeting)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "überZWERCH, Überzwerch",
        "'Käthe Überzwerch', Überzwerch",
        "straßenbau, Überzwerch",
        "100 %, Überzwerch",
        "%, Überzwerch",
        "Zahnrad_, Wartezeit",
        "o'platz, Neinsager",
        // decomposed, as some keyboards send it
        "u\u0308berzwerch, Überzwerch"
    })
    void searchFindsNamesAndFirms(String text, String found) {
        String page = see(text);

        for (String name : new String[] {"Überzwerch", "Wartezeit", "Neinsager"}) {
            assertThat(page.contains("row-name\">" + name)).as(name).isEqualTo(name.equals(found));
        }
    }

    @Test
    void searchKeepsWhatWasTypedAlsoAfterATick() {
        assertThat(see("\"><script>x"))
                .contains("value=\"&quot;&gt;&lt;script&gt;x\"")
                .doesNotContain("<script>");
        assertThat(rosa.press(address("/people/" + seated.value()), "q", "Über & Co")
                        .location())
                .isEqualTo("/desk/meetings/" + meeting.value() + "/door?q=%C3%9Cber+%26+Co");
    }

    @Test
    void theListOfTheDayStaysWhenSomebodyChangesTheEmployer() {
        tick(seated);
        NetworkId karlsruhe = country.karlsruhe();
        jdbc.sql("update affiliation set valid_to = :day where person_id = :p")
                .param("day", DAY)
                .param("p", seated.value())
                .update();
        PersonId elsewhere = country.person("Vera", "Vorlage", "Neue Firma", karlsruhe);
        jdbc.sql("update affiliation set person_id = :p where person_id = :other")
                .param("p", seated.value())
                .param("other", elsewhere.value())
                .update();
        jdbc.sql("update person set last_name = 'Neuname' where id = :p")
                .param("p", seated.value())
                .update();

        at("2026-12-10T12:00");

        assertThat(section("present", door().body()))
                .contains("Überzwerch, Käthe", "Straßenbau 100 % GmbH")
                .doesNotContain("Neue Firma", "Neuname");
        assertThat(jdbc.sql("select network_id from attendance")
                        .query(Long.class)
                        .single())
                .isEqualTo(ulm.value());
    }

    @Test
    void typedInAfterwardsTheEmployerOfTheDayCounts() {
        jdbc.sql("update affiliation set valid_to = :day where person_id = :p")
                .param("day", DAY)
                .param("p", seated.value())
                .update();
        at("2026-12-10T12:00");

        tick(seated);

        assertThat(attendances.at(meeting).get(0).organisation()).isEqualTo("Straßenbau 100 % GmbH");
    }

    @Test
    void aCancelledMeetingHasNoDoorAndSaysWhy() {
        MeetingId cancelled = country.meeting(series, ulm, DAY, MeetingState.CANCELLED, country.hallOf(ulm));
        String address = "/desk/meetings/" + cancelled.value() + "/door";

        assertThat(rosa.see(address).body())
                .contains("Das Treffen fällt aus")
                .doesNotContain("Der Einlass öffnet am Tag", "Person eintragen");
        assertThat(rosa.press(address + "/people/" + seated.value()).done())
                .isEqualTo("Nicht eingetragen: das Treffen fällt aus.");
        assertThat(rosa.press(address + "/walk-in", "lastName", "Laufkundschaft")
                        .done())
                .isEqualTo("Nicht eingetragen: das Treffen fällt aus.");
        assertThat(attendances.present(cancelled)).isZero();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(rosa.see("/desk/meetings/77/door").status()).isEqualTo(404);
        assertThat(rosa.press("/desk/meetings/77/door/people/" + seated.value()).status())
                .isEqualTo(404);
        assertThat(rosa.press(address("/people/4711")).status()).isEqualTo(404);
    }

    @Test
    void pressedTwiceOneWalkInIsEntered() {
        String nonce = UUID.randomUUID().toString();
        assertThat(door().body()).containsPattern("name=\"nonce\" value=\"[0-9a-f-]{36}\"");

        walkIn("nonce", nonce, "lastName", "Laufkundschaft");
        walkIn("nonce", nonce, "lastName", "Laufkundschaft");
        assertThat(attendances.present(meeting)).isEqualTo(1);

        // back to the same page, and somebody else typed over
        walkIn("nonce", nonce, "lastName", "Nachzügler");
        assertThat(attendances.present(meeting)).isEqualTo(2);
    }

    private void at(String berlin) {
        clock.set(LocalDateTime.parse(berlin).atZone(ZoneId.of("Europe/Berlin")).toInstant());
    }

    private String address(String rest) {
        return "/desk/meetings/" + meeting.value() + "/door" + rest;
    }

    private Desk.Page door() {
        return rosa.see(address(""));
    }

    private String see(String search) {
        return rosa.see(address("") + "?q={q}", search).body();
    }

    private Desk.Page tick(PersonId person) {
        return rosa.press(address("/people/" + person.value()));
    }

    private Desk.Page walkIn(String... input) {
        return rosa.press(address("/walk-in"), input);
    }

    private static String section(String name, String page) {
        var section = Pattern.compile("<section aria-labelledby=\"" + name + "\">(.*?)</section>", Pattern.DOTALL)
                .matcher(page);
        assertThat(section.find()).as("section " + name).isTrue();
        return section.group(1);
    }
}
