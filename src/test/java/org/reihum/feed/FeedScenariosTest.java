package org.reihum.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.AddingGuest;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.PersonalLinks;
import org.reihum.invitation.Season;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.FederalState;
import org.reihum.network.Person;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.SqlCount;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What people have lived through, as their calendars show it. */
@DatabaseTest
class FeedScenariosTest {

    @Autowired
    Season season;

    @Autowired
    AddingGuest adding;

    @Autowired
    Answering answering;

    @Autowired
    FeedAddresses addresses;

    @Autowired
    ServingFeed serving;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedLinks signed;

    @Autowired
    PersonalLinks links;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    Season.Home fellbach;
    Series series;

    @BeforeEach
    void aSeries() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        series = season.series("Runde", true, fellbach);
    }

    private MeetingDetails in(Place town, @Nullable LocalDate day, House house) {
        return new MeetingDetails(
                day,
                LocalTime.of(10, 0),
                LocalTime.of(16, 0),
                fellbach.network().id(),
                town.id(),
                house,
                "Haftung",
                null,
                List.of());
    }

    private Fetched get(String name) {
        return Fetched.get(port, "/feeds/" + name + ".ics");
    }

    private Fetched own(Person person) {
        return Fetched.get(port, addresses.path(FeedKey.of(person.id(), 1)));
    }

    /** SC17: the town is agreed, the house open, the host from elsewhere; later it is held in the next town. */
    @Test
    void aTownThatIsAgreedBeforeTheHouseAndHeldNextDoor() {
        Place heilbronn =
                places.save(new Place(fellbach.network().id(), "Heilbronn", FederalState.BW, 49.1, 9.2, false));
        Season.Home neckarsulm = season.home("Neckarsulm");
        MeetingId meeting = season.meeting(series, in(heilbronn, null, House.OPEN));
        assertThat(get("runde").all("UID"))
                .as("without a day no calendar can show it")
                .isEmpty();

        season.edit(meeting, in(heilbronn, Season.DAY, House.OPEN));

        for (String name : List.of("runde", "places/heilbronn-bw")) {
            Fetched calendar = get(name);
            assertThat(calendar.all("SUMMARY")).containsExactly("Runde in Heilbronn");
            assertThat(calendar.all("LOCATION")).containsExactly("Heilbronn (Ort folgt)");
            assertThat(calendar.all("DESCRIPTION").get(1)).contains("Gastgeber: Fellbach e. V.");
            assertThat(calendar.all("STATUS")).containsExactly("TENTATIVE");
        }
        String uid = get("runde").all("UID").get(0);
        clock.advance(Duration.ofHours(1));
        season.edit(
                meeting,
                in(neckarsulm.place(), Season.DAY, new House(neckarsulm.venue().id(), null, null)));

        assertThat(get("places/heilbronn-bw").all("UID")).isEmpty();
        Fetched moved = get("places/neckarsulm-bw");
        assertThat(moved.all("UID")).containsExactly(uid);
        assertThat(moved.all("LOCATION").get(0)).contains("Rathaus Neckarsulm");
        assertThat(get("runde").all("SEQUENCE")).containsExactly("2");
    }

    /** SC16: 6 January is a holiday at some of the hosts; a calendar holds meetings only, each at its hour at its place. */
    @Test
    void aHolidayOfOneStateIsAMeetingDayOfAnother() {
        Place hanau = places.save(new Place(fellbach.network().id(), "Hanau", FederalState.HE, 50.1, 8.9, false));
        Place neuUlm = places.save(new Place(fellbach.network().id(), "Neu-Ulm", FederalState.BY, 48.4, 10.0, false));
        season.meeting(series, in(hanau, LocalDate.of(2027, 1, 6), House.OPEN));
        season.meeting(series, in(neuUlm, LocalDate.of(2027, 1, 7), House.OPEN));

        assertThat(get("runde").lines().stream().filter(line -> line.startsWith("DTSTART;")))
                .containsExactly(
                        "DTSTART;TZID=Europe/Berlin:20270106T100000", "DTSTART;TZID=Europe/Berlin:20270107T100000");
        assertThat(get("runde").all("SUMMARY")).containsExactly("Runde in Hanau", "Runde in Neu-Ulm");
        assertThat(get("places/hanau-he").all("LOCATION")).containsExactly("Hanau (Ort folgt)");
        assertThat(get("places/neu-ulm-by").all("LOCATION")).containsExactly("Neu-Ulm (Ort folgt)");
        assertThat(get("places/hanau-bw").status())
                .as("the town of another state")
                .isEqualTo(404);
    }

    /** One entry from the first plan to the end, under one UID. */
    @Test
    void aPersonFollowsOneMeetingInTheOwnCalendar() {
        MeetingId meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 1)));
        Person anker = season.manager(fellbach, "Anker");
        Person berg = season.manager(fellbach, "Berg");
        InvitationId ankers = adding.add(meeting, anker.id(), clock.instant());
        InvitationId bergs = adding.add(meeting, berg.id(), clock.instant());
        assertThat(own(anker).all("STATUS")).containsExactly("TENTATIVE");
        assertThat(own(anker).all("DESCRIPTION").get(1))
                .contains("Ihre Antwort steht noch aus.", "über den Link in Ihrer Einladung", "Vorläufig");
        assertThat(own(anker).text()).doesNotContain("/r/");
        String uid = own(anker).all("UID").get(0);

        season.confirm(meeting);
        answering.answer(ankers, GivenAnswer.of(Answer.YES), Channel.LINK, "Kim Anker", clock.instant());
        answering.answer(bergs, GivenAnswer.of(Answer.YES), Channel.LINK, "Kim Berg", clock.instant());
        assertThat(own(anker).all("STATUS")).containsExactly("CONFIRMED");
        assertThat(own(anker).all("DESCRIPTION").get(1)).contains("Zusage. Ihr Platz ist reserviert.");
        assertThat(own(berg).all("DESCRIPTION").get(1)).contains("Sie stehen auf der Warteliste.");

        clock.advance(Duration.ofHours(1));
        season.edit(meeting, Season.details(fellbach, Season.DAY.plusDays(1), season.room(fellbach, 1)));
        assertThat(own(anker).all("SEQUENCE")).containsExactly("2");
        clock.advance(Duration.ofHours(1));
        season.cancel(meeting);
        assertThat(own(anker).all("SUMMARY")).containsExactly("Abgesagt: Runde in Fellbach");
        assertThat(own(anker).all("DESCRIPTION").get(1))
                .contains("Ihre Antwort: Zusage.")
                .doesNotContain("reserviert", "Einladung");
        assertThat(own(berg).all("DESCRIPTION").get(1)).doesNotContain("Warteliste");
        assertThat(own(anker).all("UID")).containsExactly(uid);
    }

    /** Once over, nothing is asked and no seat is kept. */
    @Test
    void aMeetingThatIsOverAsksNothing() {
        MeetingId meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 9)));
        Person anker = season.manager(fellbach, "Anker");
        Person berg = season.manager(fellbach, "Berg");
        answering.answer(
                adding.add(meeting, anker.id(), clock.instant()),
                GivenAnswer.of(Answer.YES),
                Channel.LINK,
                "Kim Anker",
                clock.instant());
        adding.add(meeting, berg.id(), clock.instant());
        jdbc.sql("update invitation set offered_until = timestamp with time zone '2026-12-20 12:00:00+00',"
                        + " reconfirm_since = timestamp with time zone '2026-12-01 12:00:00+00', seat = 'WAITING',"
                        + " waiting_position = 1 where person_id = :anker")
                .param("anker", anker.id().value())
                .update();
        assertThat(own(anker).all("DESCRIPTION").get(1)).contains("Bitte bestätigen Sie");

        clock.advance(Duration.ofDays(26));

        assertThat(own(anker).all("DESCRIPTION").get(1))
                .contains("Ihre Antwort: Zusage.")
                .doesNotContain("bestätigen Sie", "frei gehalten", "Warteliste", "Einladung");
        assertThat(own(berg).all("DESCRIPTION").get(1)).doesNotContain("Antwort");
    }

    /** Who stays away is not busy; the entry stays, because the answer may change. */
    @Test
    void whoDeclinesHasTheHoursFree() {
        MeetingId meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 9)));
        Person anker = season.manager(fellbach, "Anker");
        InvitationId invitation = adding.add(meeting, anker.id(), clock.instant());
        assertThat(own(anker).all("TRANSP")).containsExactly("OPAQUE");

        answering.answer(invitation, GivenAnswer.of(Answer.NO), Channel.LINK, "Kim Anker", clock.instant());
        assertThat(own(anker).all("TRANSP")).containsExactly("TRANSPARENT");
        assertThat(get("runde").all("TRANSP")).containsExactly("OPAQUE");

        answering.answer(invitation, GivenAnswer.of(Answer.YES), Channel.LINK, "Kim Anker", clock.instant());
        assertThat(own(anker).all("TRANSP")).containsExactly("OPAQUE");
    }

    /** What never stood in a public calendar is not called off there. */
    @Test
    void aTurnThatIsCancelledBeforeItIsConfirmedWasNeverPublic() {
        MeetingId turn = season.meeting(series, Season.details(fellbach, Season.DAY, House.OPEN));
        MeetingId promised = season.meeting(series, Season.details(fellbach, Season.DAY.plusDays(7), House.OPEN));
        season.confirm(promised);

        season.cancel(turn);
        season.cancel(promised);

        assertThat(get("networks/fellbach").all("DTSTART").stream().filter(start -> start.startsWith("2026")))
                .containsExactly("20261223T100000");
        assertThat(Fetched.get(
                                port,
                                addresses.path(FeedKey.of(fellbach.network().id(), 1)))
                        .all("STATUS"))
                .containsExactly("CANCELLED", "CANCELLED");
    }

    @Test
    void whoIsUninvitedLosesTheEntryAndGetsItBackUnderTheSameUid() {
        MeetingId meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 9)));
        Person anker = season.manager(fellbach, "Anker");
        InvitationId invitation = adding.add(meeting, anker.id(), clock.instant());
        Fetched invited = own(anker);

        new Desk(mvc).press("/desk/meetings/" + meeting.value() + "/guests/" + invitation.value() + "/uninvite");

        Fetched uninvited = Fetched.get(
                port, addresses.path(FeedKey.of(anker.id(), 1)), "If-Modified-Since", invited.header("Last-Modified"));
        assertThat(uninvited.status()).isEqualTo(200);
        assertThat(uninvited.all("UID")).isEmpty();
        assertThat(get("runde").all("UID")).as("the meeting takes place").hasSize(1);

        clock.advance(Duration.ofHours(1));
        new Desk(mvc).press("/desk/meetings/" + meeting.value() + "/guests/" + invitation.value() + "/invite-again");
        assertThat(own(anker).all("UID")).isEqualTo(invited.all("UID"));
    }

    /** SC05: a scanner opens every link of a letter. */
    @Test
    void aScannerThatOpensEveryLinkChangesNothing() {
        MeetingId meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 9)));
        Person anker = season.manager(fellbach, "Anker");
        String link = links.linkTo(adding.add(meeting, anker.id(), clock.instant()), clock.instant())
                .getPath();
        String unsubscribe = "/unsubscribe/"
                + signed.token("no-more", anker.id().value(), 0, clock.instant().plus(Duration.ofDays(9)));
        String before = own(anker).text();
        String rows = rows(anker);
        var scanner = new Visitor(port, "de");

        for (String path : List.of(link, link + "/calendar", link + "/meeting.ics", unsubscribe)) {
            assertThat(scanner.get(path).status()).as(path).isEqualTo(200);
            Fetched.send("HEAD", port, path);
        }
        assertThat(scanner.get(link + "/calendar/off").status()).isNotEqualTo(200);

        assertThat(rows(anker)).isEqualTo(rows);
        assertThat(own(anker).status()).isEqualTo(200);
        assertThat(own(anker).text()).isEqualTo(before);
    }

    private String rows(Person person) {
        return jdbc.sql("select i.*, p.*, (select count(*) from invitation_event) as events,"
                        + " (select count(*) from feed_secret) as secrets"
                        + " from invitation i join person p on p.id = i.person_id where p.id = :id")
                .param("id", person.id().value())
                .query()
                .listOfRows()
                .toString();
    }

    /** The link belongs to those who take part by it, and a calendar that others may know never has it. */
    @Test
    void theOnlineLinkIsInTheCalendarOfWhoTakesPartByIt() {
        MeetingId meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 9)));
        jdbc.sql("update meeting set mode = 'HYBRID', online_link = 'https://konferenz.example.org/raum'")
                .update();
        Person anker = season.manager(fellbach, "Anker");
        Person berg = season.manager(fellbach, "Berg");
        answering.answer(
                adding.add(meeting, anker.id(), clock.instant()),
                GivenAnswer.of(Answer.ONLINE),
                Channel.LINK,
                "Kim Anker",
                clock.instant());
        adding.add(meeting, berg.id(), clock.instant());

        assertThat(own(anker).all("DESCRIPTION").get(1)).contains("https://konferenz.example.org/raum");
        assertThat(own(anker).lines())
                .contains("CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://konferenz.example.org/raum");
        assertThat(own(berg).text().replace("\r\n ", "")).doesNotContain("konferenz");
        assertThat(get("runde").text().replace("\r\n ", "")).doesNotContain("konferenz");
    }

    @Test
    void manyMeetingsCostAsManyQueriesAsOneAndAKeptCalendarCostsOne() {
        Person anker = season.manager(fellbach, "Anker");
        List<FeedKey> keys = List.of(
                FeedKey.open(FeedKind.SERIES, "runde"),
                FeedKey.open(FeedKind.NETWORK, "fellbach"),
                FeedKey.open(FeedKind.PLACE, "fellbach-bw"),
                FeedKey.of(fellbach.network().id(), 1),
                FeedKey.of(anker.id(), 1));
        meetingWith(anker, 0);
        List<Long> one = keys.stream().map(this::queries).toList();
        for (int i = 1; i < 30; i++) {
            meetingWith(anker, i);
        }

        assertThat(keys.stream().map(this::queries)).isEqualTo(one).allMatch(queries -> queries <= 10);
        assertThat(keys.stream().map(this::queries)).as("kept").containsOnly(1L);
    }

    private long queries(FeedKey key) {
        return SqlCount.of(() -> assertThat(serving.serve(key, clock.instant())).isInstanceOf(Served.Calendar.class));
    }

    private void meetingWith(Person guest, int weeks) {
        MeetingId meeting = season.meeting(
                series, Season.details(fellbach, Season.DAY.plusWeeks(weeks), season.room(fellbach, 10)));
        season.confirm(meeting);
        adding.add(meeting, guest.id(), clock.instant());
    }
}
