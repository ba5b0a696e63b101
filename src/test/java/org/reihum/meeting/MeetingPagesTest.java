package org.reihum.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.Layout;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

@DatabaseTest
@Import(GuestsOnCall.class)
class MeetingPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Calendar calendar;

    @Autowired
    GuestsOnCall.Book guests;

    @Autowired
    Timetable timetable;

    @Autowired
    ChangingMeeting changing;

    @Autowired
    History history;

    @Autowired
    BlockedDaysOfNetworks blockedDays;

    private Calendar.Host fellbach;
    private Calendar.Host heilbronn;

    @BeforeEach
    void twoHosts() {
        fellbach = calendar.fellbach();
        heilbronn = calendar.heilbronn();
        guests.invite(0);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user("rosa@example.org")).exchange();
    }

    /** Sends the form with the given fields in place of those of the host's usual meeting. */
    private MvcTestResult post(String path, Calendar.Host host, String... namesAndValues) {
        var request = mvc.post()
                .uri(path)
                .with(user("rosa@example.org").roles("COORDINATOR"))
                .with(csrf());
        List<String> given = List.of(namesAndValues);
        String[] usual = {
            "day",
            "2026-12-02",
            "beginsAt",
            "10:00",
            "endsAt",
            "16:00",
            "host",
            "" + host.network().value(),
            "place",
            "" + host.place().value(),
            "house",
            host.hallInRows(),
            "topic",
            "Haftung bei KI",
            "answerBy",
            "2026-11-18",
            "agenda",
            "10:00–10:15 Begrüßung | Dora Zuwendung",
            "version",
            "0"
        };
        for (int i = 0; i < usual.length; i += 2) {
            if (given.indexOf(usual[i]) % 2 != 0) {
                request = request.param(usual[i], usual[i + 1]);
            }
        }
        for (int i = 0; i < given.size(); i += 2) {
            request = request.param(given.get(i), given.get(i + 1));
        }
        return request.exchange();
    }

    private static String edit(MeetingId meeting) {
        return "/desk/meetings/" + meeting.value() + "/edit";
    }

    /** The page with its escaped characters as the reader sees them. */
    private static String typedIn(MvcTestResult page) {
        try {
            return HtmlUtils.htmlUnescape(page.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String done(MvcTestResult result) {
        return String.valueOf(result.getMvcResult().getFlashMap().get("done"));
    }

    private MvcTestResult schedule(String... namesAndValues) {
        long series = calendar.series(MovableClock.START).value();
        return post("/desk/meetings/new?series=" + series, fellbach, namesAndValues);
    }

    @Test
    void aFreshInstallationIsLedToItsFirstSeries() {
        assertThat(get("/desk/meetings/new"))
                .hasStatusOk()
                .bodyText()
                .contains("noch keine Reihe")
                .contains("href=\"/desk/series/new\"");
    }

    @Test
    void theFormOffersCitiesWithTheirNetworkAndRoomsWithTheirSeats() {
        calendar.series(MovableClock.START);
        assertThat(get("/desk/meetings/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Heilbronn — connect.IT")
                .contains("Haus der Simulation – Raum folgt")
                .contains("Haus der Simulation – Saal Dreiland – Reihen, 40 Plätze")
                .contains("Saal Dreiland – U-Form, 24 Plätze")
                .doesNotContain("parlamentarisch");
    }

    @Test
    void aMeetingCanExistWithACityOnlyAndSaysWhatIsMissing() {
        var saved = schedule("day", "", "answerBy", "", "house", "", "topic", "", "agenda", "");

        assertThat(saved).hasStatus3xxRedirection();
        MeetingCard meeting = timetable.card(new MeetingId(1));
        assertThat(saved).hasRedirectedUrl("/desk/meetings/1");
        assertThat(done(saved)).contains("noch offen").contains("noch niemandem");
        assertThat(meeting.city()).isEqualTo("Fellbach");
        assertThat(meeting.missing())
                .containsExactly(MeetingCard.Missing.DAY, MeetingCard.Missing.VENUE, MeetingCard.Missing.ROOM);
        assertThat(get("/desk/meetings/1/confirm"))
                .bodyText()
                .contains("Es fehlt noch:")
                .contains("erst, wenn sein Tag feststeht");
        assertThat(history.of(meeting.id()))
                .extracting(MeetingEvent::kind, MeetingEvent::who)
                .containsExactly(tuple(MeetingEvent.Kind.SCHEDULED, "rosa@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        // 14 days before, as the series says
        "2027-02-24, 2027-02-10",
        // not before anyone could answer: today is 21 November
        "2026-12-02, 2026-11-21",
    })
    void anEmptyDeadlineFollowsFromTheSeries(String day, LocalDate answerBy) {
        schedule("day", day, "answerBy", "");
        assertThat(timetable.card(new MeetingId(1)).answerBy()).isEqualTo(answerBy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        day      | 30. Juni            | kein Tag mit Jahr
        beginsAt | zehn                | keine Uhrzeit
        endsAt   | 09:00               | Ende muss nach dem Beginn
        answerBy | 2026-12-03          | nach dem Treffen
        agenda   | 10:00 Begrüßung     | Zeile 1 lässt sich nicht lesen: „10:00 Begrüßung“
        house    | room:1:STANDING     | gibt es so nicht
        house    | room:99999:ROWS     | gibt es so nicht
        house    | irgendwo            | gibt es so nicht
        host     | 99999               | steht nicht mehr im Verzeichnis
        place    | 99999               | steht nicht mehr im Verzeichnis
        """)
    void whatCannotBeIsSaidAtItsFieldAndKeepsWhatWasTyped(String field, String typed, String message) {
        var shown = schedule(field, typed, "topic", "Öl; \"Gas\", =1+1 <b>");

        assertThat(shown).hasStatusOk().bodyText().contains(message).contains("href=\"#" + field + "\"");
        assertThat(typedIn(shown)).contains("value=\"Öl; \"Gas\", =1+1 <b>\"");
        if (!List.of("house", "host", "place").contains(field)) {
            assertThat(typedIn(shown)).contains(typed);
        }
    }

    @Test
    void whatCanNotBeReadIsSaidBeforeWhatDoesNotFit() {
        assertThat(schedule("day", "30. Juni", "house", heilbronn.hallInRows(), "endsAt", "09:00", "host", ""))
                .hasStatusOk()
                .bodyText()
                .contains("kein Tag mit Jahr")
                .contains("value=\"" + heilbronn.hallInRows() + "\" selected=\"selected\"");
    }

    @Test
    void aHouseLiesInItsCity() {
        assertThat(schedule("house", heilbronn.hallInRows()))
                .hasStatusOk()
                .bodyText()
                .contains("liegt nicht in der gewählten Stadt")
                .contains("value=\"" + heilbronn.hallInRows() + "\" selected=\"selected\"");
    }

    @Test
    void aTopicIsOneLineOfAnyCharacters() {
        assertThat(schedule("topic", "zwei\nZeilen")).bodyText().contains("ohne Steuerzeichen");

        schedule("answerBy", "", "topic", "  Öl; \"Gas\", =1+1 \\n  ");
        assertThat(timetable.card(new MeetingId(1)).topic()).isEqualTo("Öl; \"Gas\", =1+1 \\n");
    }

    @Test
    void germanDatesAreUnderstoodToo() {
        schedule("day", "24.2.2027", "answerBy", "10. 2. 2027");
        MeetingCard meeting = timetable.card(new MeetingId(1));
        assertThat(meeting.day()).isEqualTo(LocalDate.of(2027, 2, 24));
        assertThat(meeting.answerBy()).isEqualTo(LocalDate.of(2027, 2, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-06, Feiertag",
        "2027-02-28, Sonntag",
        "2026-11-20, Vergangenheit",
        "2026-12-24, Heiligabend",
        "2027-02-09, Umbau",
    })
    void aBadPlanIsWarnedOfButNotForbidden(String day, String warning) {
        blockedDays.save(
                new BlockedDays(fellbach.network(), LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 9), "Umbau"));

        assertThat(schedule("day", day, "answerBy", ""))
                .hasStatusOk()
                .bodyText()
                .contains(warning)
                .contains("name=\"confirmed\"");
        var saved = schedule("day", day, "answerBy", "", "confirmed", "true", "why", "So beschlossen");
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(timetable.card(new MeetingId(1)).day()).isEqualTo(day);
    }

    @Test
    void movingSaysBeforeItHappensWhoWillBeToldAndWhatBecomesOfAnswers() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        guests.invite(84);

        var review = post(edit(meeting), fellbach, "day", "2026-12-09");

        assertThat(review)
                .hasStatusOk()
                .bodyText()
                .contains("84 Personen bekommen einen Brief mit neuem Kalendereintrag")
                .contains("sind aber neu zu bestätigen")
                .contains("Mi., 2. Dezember 2026")
                .contains("Mi., 9. Dezember 2026")
                .contains("der Anmeldeschluss bleibt: Mi., 18. November 2026")
                .contains("So speichern und 84 Briefe schreiben")
                .contains("name=\"day\" value=\"2026-12-09\"");
        assertThat(timetable.card(meeting).day()).isEqualTo(Calendar.DAY);
        assertThat(guests.told()).isEmpty();

        var saved = post(edit(meeting), fellbach, "day", "2026-12-09", "confirmed", "true");
        assertThat(saved).hasRedirectedUrl("/desk/meetings/" + meeting.value());
        assertThat(done(saved))
                .contains("verlegt")
                .contains("Mi., 9. Dezember 2026")
                .contains("84 Briefe");
        assertThat(timetable.card(meeting).day()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(timetable.card(meeting).sequence()).isEqualTo(1);
        assertThat(guests.told()).containsExactly(Change.MOVED);
    }

    @Test
    void anotherHouseInTheCityAsksNobodyAgain() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        assertThat(post(edit(meeting), fellbach, "house", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Niemand bekommt einen Brief")
                .contains("niemand wird noch einmal gefragt")
                .contains("Saal Dreiland – Reihen, 40 Plätze");
    }

    @Test
    void aDetailIsSavedAtOnceAsLongAsNobodyIsInvited() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        var saved = post(edit(meeting), fellbach, "topic", "Ausbildung");

        assertThat(done(saved)).isEqualTo("Gespeichert. Es war kein Brief nötig.");
        assertThat(timetable.card(meeting).topic()).isEqualTo("Ausbildung");
        assertThat(timetable.card(meeting).sequence()).isZero();
    }

    @Test
    void theWayBackFromTheReviewKeepsWhatWasTyped() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        guests.invite(84);
        assertThat(post(edit(meeting), fellbach, "topic", "Ausbildung; ein \"Versuch\"", "back", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Ausbildung; ein &quot;Versuch&quot;\"")
                .contains("Änderung prüfen");
        assertThat(timetable.card(meeting).topic()).isEqualTo("Haftung bei KI");
    }

    @Test
    void aFormSentUnchangedTellsNobody() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        guests.invite(84);
        assertThat(done(post(edit(meeting), fellbach))).isEqualTo("Es war nichts zu ändern.");
        assertThat(guests.told()).isEmpty();
    }

    @Test
    void aDayThatPeopleAreInvitedToDoesNotBecomeOpenAgain() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        guests.invite(84);
        assertThat(post(edit(meeting), fellbach, "day", "", "answerBy", "", "confirmed", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("schon eingeladen");
        assertThat(timetable.card(meeting).day()).isEqualTo(Calendar.DAY);
    }

    @Test
    void whoeverSavesSecondIsToldAndMayOverwriteKnowingly() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        var other = calendar.details(fellbach, LocalDate.of(2026, 12, 9));
        changing.edit(meeting, 0, other, "carla@example.org", MovableClock.START);

        var refused = post(edit(meeting), fellbach, "topic", "Ausbildung", "confirmed", "true");
        assertThat(refused)
                .hasStatusOk()
                .bodyText()
                .contains("jemand anderes gespeichert")
                .contains("value=\"Ausbildung\"")
                .contains("name=\"version\" value=\"1\"");
        assertThat(timetable.card(meeting).topic()).isEqualTo("Haftung bei KI");

        post(edit(meeting), fellbach, "topic", "Ausbildung", "version", "1", "confirmed", "true");
        assertThat(timetable.card(meeting).topic()).isEqualTo("Ausbildung");
        assertThat(timetable.card(meeting).day()).isEqualTo(Calendar.DAY);
    }

    @Test
    void lookingAtAFormOrAReviewChangesNothing() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        MeetingCard before = timetable.card(meeting);
        for (String page : List.of("edit", "confirm", "cancel")) {
            assertThat(get("/desk/meetings/" + meeting.value() + "/" + page)).hasStatusOk();
        }
        assertThat(timetable.card(meeting)).isEqualTo(before);
        assertThat(guests.told()).isEmpty();
    }

    @Test
    void confirmingSaysHowManyLettersItWrites() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        guests.invite(1);
        String path = "/desk/meetings/" + meeting.value() + "/confirm";

        assertThat(get(path)).bodyText().contains("Eine Person bekommt").contains("Bestätigen und 1 Brief schreiben");
        assertThat(done(post(path, fellbach))).contains("bestätigt").contains("1 Brief ist");
        assertThat(timetable.card(meeting).state()).isEqualTo(MeetingState.CONFIRMED);
        assertThat(done(post(path, fellbach))).contains("nicht mehr vorläufig");
        assertThat(guests.told()).containsExactly(Change.CONFIRMED);
    }

    @Test
    void aMeetingFallsForAReasonAndStaysAsItWas() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        guests.invite(84);
        String path = "/desk/meetings/" + meeting.value() + "/cancel";

        assertThat(get(path))
                .bodyText()
                .contains("84 Personen bekommen einen Brief, dass das Treffen ausfällt")
                .contains("Alle Plätze verfallen");
        assertThat(post(path, fellbach, "reason", " ")).hasStatusOk().bodyText().contains("Nennen Sie einen Grund");
        assertThat(timetable.card(meeting).cancelled()).isFalse();

        assertThat(done(post(path, fellbach, "reason", "Sturm; „Öl“ =2")))
                .contains("fällt aus")
                .contains("84 Briefe");
        assertThat(timetable.card(meeting).cancelled()).isTrue();
        assertThat(history.of(meeting).get(0).note()).isEqualTo("Sturm; „Öl“ =2");
        assertThat(done(post(path, fellbach, "reason", "noch einmal"))).contains("nicht mehr ändern");
        assertThat(done(post(edit(meeting), fellbach, "topic", "doch", "confirmed", "true")))
                .contains("nicht mehr ändern");
        assertThat(guests.told()).containsExactly(Change.CANCELLED);
    }

    @Test
    void nobodyIsToldOfAMeetingThatIsOver() {
        MeetingId meeting = calendar.meeting(fellbach, LocalDate.of(2026, 11, 4));
        guests.invite(84);
        var saved = post(
                edit(meeting),
                fellbach,
                "day",
                "2026-11-04",
                "answerBy",
                "2026-10-21",
                "topic",
                "Wie es wirklich hieß");
        assertThat(done(saved)).isEqualTo("Gespeichert. Es war kein Brief nötig.");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(get("/desk/meetings/77/edit")).hasStatus(404);
        assertThat(get("/desk/meetings/77/confirm")).hasStatus(404);
        assertThat(get("/desk/meetings/new?series=77")).hasStatus(404);
        assertThat(mvc.get().uri("/desk/meetings/new").exchange()).hasStatus3xxRedirection();
    }

    @Test
    void theStoredAgendaComesBackToBeTypedOn() {
        MeetingId meeting = calendar.meeting(fellbach, Calendar.DAY);
        assertThat(get(edit(meeting)))
                .bodyText()
                .contains("10:00&ndash;10:15 Begr&uuml;&szlig;ung | Dora Zuwendung")
                .contains("Bisher Mi., 2. Dezember 2026.")
                .contains("<title>Treffen Nr. 1 ändern");
        assertThat(timetable.agenda(meeting))
                .containsExactly(
                        new AgendaLine(LocalTime.of(10, 0), LocalTime.of(10, 15), "Begrüßung", "Dora Zuwendung"));
        assertThat(timetable.card(meeting).layout()).isEqualTo(Layout.ROWS);
    }
}
