package org.reihum.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.invitation.Season.details;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.api.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.invitation.AddingGuest;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever changes what a calendar shows changes its version, whoever wrote it and by whatever way; nothing else does. */
@DatabaseTest
class FeedVersionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    Season season;

    @Autowired
    AddingGuest adding;

    @Autowired
    Answering answering;

    @Autowired
    FeedStands stands;

    @Autowired
    FeedChanges changes;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    FeedAddresses addresses;

    @Autowired
    KeptFeeds kept;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands clock;

    Series series;
    MeetingId meeting;
    Person anker;
    Person berg;
    InvitationId ankers;
    InvitationId bergs;
    NetworkId fellbach;

    @BeforeEach
    void aSeriesWithGuests() {
        season.letterhead();
        var home = season.home("Fellbach");
        season.home("Ulm");
        fellbach = home.network().id();
        series = season.series("Runde", true, home);
        meeting = season.meeting(series, details(home, Season.DAY, season.room(home, 10)));
        season.meeting(series, details(home, Season.DAY.plusDays(70), season.anotherHouse(home, 20)));
        anker = season.manager(home, "Anker");
        berg = season.manager(home, "Berg");
        ankers = adding.add(meeting, anker.id(), clock.instant());
        bergs = adding.add(meeting, berg.id(), clock.instant());
    }

    private Map<String, String> versions() {
        Map<String, String> all = new TreeMap<>();
        for (FeedKey key : keys()) {
            all.put(key.kind().name(), stands.of(key, TODAY).orElseThrow().version());
        }
        return all;
    }

    private List<FeedKey> keys() {
        return List.of(
                FeedKey.open(FeedKind.SERIES, "runde"),
                FeedKey.open(FeedKind.NETWORK, "fellbach"),
                FeedKey.open(FeedKind.PLACE, "fellbach-bw"),
                FeedKey.of(fellbach, 1),
                FeedKey.of(anker.id(), 1));
    }

    private Map<FeedKey, Fetched> fetched() {
        return keys().stream().collect(Collectors.toMap(key -> key, this::fetch));
    }

    private Fetched fetch(FeedKey key, String... headers) {
        return Fetched.get(port, addresses.path(key), headers);
    }

    /** Each calendar is served as the rows are now, and a subscriber who knows the text of before gets it if it is another. */
    private void areServedAsTheyAreNow(Map<FeedKey, Fetched> before) {
        before.forEach((key, old) -> {
            Fetched served = fetch(key);
            kept.drop(key);
            Fetched written = fetch(key);
            assertThat(served.text()).as("%s", key).isEqualTo(written.text());
            int status = written.text().equals(old.text()) ? 304 : written.status();
            assertThat(fetch(key, "If-None-Match", old.header("ETag")).status())
                    .as("%s by tag", key)
                    .isEqualTo(status);
            assertThat(fetch(key, "If-Modified-Since", old.header("Last-Modified"))
                            .status())
                    .as("%s by date", key)
                    .isEqualTo(status);
        });
    }

    private String own(Person person) {
        return stands.of(FeedKey.of(person.id(), 1), TODAY).orElseThrow().version();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update meeting set topic = 'Neu' where number = 1",
                "update meeting set sequence = sequence + 1 where number = 1",
                "update meeting set state = 'CONFIRMED' where number = 1",
                "update meeting set takes_place_on = date '2026-12-18' where number = 1",
                "update meeting set begins_at = time '09:00' where number = 1",
                "update meeting set ends_at = time '17:00' where number = 1",
                "update meeting set zone = 'Europe/Vienna' where number = 1",
                "update meeting set venue_id = null, room_id = null, layout = null where number = 1",
                "update meeting set mode = 'HYBRID', online_link = 'https://konferenz.example.org/a' where number = 1",
                "update meeting set host_network_id = (select id from network where slug = 'ulm') where number = 1",
                "update meeting set place_id = (select id from place where name = 'Ulm') where number = 1",
                "update meeting set changed_at = timestamp with time zone '2026-11-21 12:00:00+00' where number = 1",
                "delete from meeting where number = 2",
                "insert into meeting (series_id, number, uid, sequence, state, begins_at, ends_at, zone, topic,"
                        + " host_network_id, place_id, changed_at, version) select series_id, 9, 'neu', 0, state, begins_at,"
                        + " ends_at, zone, topic, host_network_id, place_id, changed_at, 0 from meeting where number = 1",
                "update series set name = 'Runder Tisch'",
                "update network set name = 'Netzwerk Rems' where slug = 'fellbach'",
                "update network set short_name = 'Rems' where slug = 'fellbach'",
                "update place set name = 'Waiblingen' where name = 'Fellbach'",
                "update place set state = 'BY' where name = 'Fellbach'",
                "update venue set name = 'Neues Rathaus' where name = 'Rathaus Fellbach'",
                "update venue set address = 'Marktplatz 1, 70734 Fellbach' where name = 'Rathaus Fellbach'",
                "update room set name = 'Großer Saal' where name = 'Saal 10'",
                "update membership set valid_to = date '2026-11-20'",
                "delete from membership",
                "insert into membership (series_id, network_id, valid_from)"
                        + " select s.id, n.id, date '2026-01-01' from series s, network n where n.slug = 'ulm'",
                "update mail_letterhead set base_url = 'https://neu.example.org'"
            })
    void whatAllCalendarsShareChangesThemAll(String sql) {
        jdbc.sql("delete from agenda_item").update();
        jdbc.sql("delete from meeting_event").update();
        Map<String, String> before = versions();
        Map<FeedKey, Fetched> fetched = fetched();

        jdbc.sql(sql).update();

        areServedAsTheyAreNow(fetched);
        Map<String, String> after = versions();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((kind, version) -> assertThat(version).as(kind).isNotEqualTo(before.get(kind)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update invitation set answer = 'YES' where id = :id",
                "update invitation set seat = 'SEATED' where id = :id",
                "update invitation set seat = 'WAITING', waiting_position = 7 where id = :id",
                "update invitation set seat = 'WAITING', waiting_position = 8,"
                        + " offered_until = timestamp with time zone '2026-12-01 12:00:00+00' where id = :id",
                "update invitation set companions = 2 where id = :id",
                "update invitation set reconfirm_since = timestamp with time zone '2026-12-01 12:00:00+00' where id = :id",
                "update invitation set withdrawn_at = timestamp with time zone '2026-12-01 12:00:00+00' where id = :id",
                "insert into invitation_event (invitation_id, at, kind, answer, party, given_by)"
                        + " select id, invited_at, 'ANSWERED', answer, 1, '' from invitation where id = :id",
                "update person set language = 'en' where id = (select person_id from invitation where id = :id)",
                "insert into invitation (meeting_id, person_id, link_version, invited_at, invited_sequence, answer, seat, late,"
                        + " companions) select m.id, i.person_id, 1, i.invited_at, 0, 'OPEN', 'NONE', false, 0"
                        + " from meeting m, invitation i where m.number = 2 and i.id = :id"
            })
    void whatBelongsToAPersonChangesThatPersonsCalendarAndNoOther(String sql) {
        Map<String, String> before = versions();
        String bergsBefore = own(berg);
        Map<FeedKey, Fetched> fetched = fetched();

        jdbc.sql(sql).param("id", ankers.value()).update();

        areServedAsTheyAreNow(fetched);
        Map<String, String> after = versions();
        assertThat(after.get("PERSON")).isNotEqualTo(before.get("PERSON"));
        after.remove("PERSON");
        before.remove("PERSON");
        assertThat(after).isEqualTo(before);
        assertThat(own(berg)).isEqualTo(bergsBefore);
    }

    @Test
    void anAnswerThroughItsVerbTouchesOneCalendarOnly() {
        Map<String, String> before = versions();

        answering.answer(bergs, GivenAnswer.of(Answer.YES), Channel.LINK, "Kim Berg", clock.instant());

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void anInvitationThatIsTakenAwayShows() {
        String before = own(anker);
        jdbc.sql("delete from invitation_event where invitation_id = :id")
                .param("id", ankers.value())
                .update();
        jdbc.sql("delete from invitation where id = :id")
                .param("id", ankers.value())
                .update();

        assertThat(own(anker)).isNotEqualTo(before);
    }

    @Test
    void writingTheSameAgainIsNoChange() {
        Map<String, String> before = versions();

        jdbc.sql("update meeting set topic = topic").update();
        jdbc.sql("update venue set name = name").update();

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void theDayIsPartOfTheVersion() {
        FeedKey key = FeedKey.open(FeedKind.SERIES, "runde");

        assertThat(stands.of(key, TODAY)).isEqualTo(stands.of(key, TODAY));
        assertThat(stands.of(key, TODAY)).isNotEqualTo(stands.of(key, TODAY.plusDays(1)));
    }

    /** The row of the one that ends last stands before that of the other: the last row alone would not tell. */
    @Test
    void aTransactionThatEndsLateShows() throws Exception {
        try (Connection late = database.getConnection()) {
            late.setAutoCommit(false);
            try (var statement = late.createStatement()) {
                statement.executeUpdate("update series set name = 'Spät'");
                jdbc.sql("update meeting set topic = 'Früh' where number = 1").update();
                Map<String, String> between = versions();
                Map<FeedKey, Fetched> fetched = fetched();
                late.commit();
                areServedAsTheyAreNow(fetched);
                assertThat(fetch(FeedKey.open(FeedKind.SERIES, "runde")).all("NAME"))
                        .containsExactly("Spät");
                assertThat(versions())
                        .allSatisfy((kind, version) -> assertThat(version).isNotEqualTo(between.get(kind)));
            }
        }
    }

    @Test
    void whatIsRolledBackNeverWas() throws Exception {
        Map<String, String> before = versions();
        try (Connection undone = database.getConnection()) {
            undone.setAutoCommit(false);
            try (var statement = undone.createStatement()) {
                statement.executeUpdate("update series set name = 'Nie'");
            }
            undone.rollback();
        }

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void sweepingTakesWhatNewerRowsSayAndChangesTheVersion() {
        for (int i = 0; i < 20; i++) {
            jdbc.sql("update meeting set topic = :topic where number = 1")
                    .param("topic", "Fassung " + i)
                    .update();
            jdbc.sql("update venue set name = :name where name like '%Fellbach'")
                    .param("name", i + ". Haus Fellbach")
                    .update();
        }
        Map<String, String> before = versions();
        long noted = noted();
        Map<MeetingId, Instant> named = changes.ofNames(List.of(meeting));

        changes.sweep();
        changes.sweep();

        assertThat(jdbc.sql("select count(*) from feed_change")
                        .query(Integer.class)
                        .single())
                .isLessThan(10);
        assertThat(changes.ofNames(List.of(meeting))).isEqualTo(named).isNotEmpty();
        assertThat(noted())
                .as("the number only grows, or a late change could bring back a version that was")
                .isEqualTo(noted + 2);
        versions().forEach((kind, version) -> assertThat(version).isNotEqualTo(before.get(kind)));
    }

    private long noted() {
        String version = stands.of(FeedKey.open(FeedKind.SERIES, "runde"), TODAY)
                .orElseThrow()
                .version();
        return Long.parseLong(version.split(" ")[1]);
    }

    /** All of them leave no time behind, or one that was before: the mark is that of the text. */
    @Test
    void aSubscriberWhoKnowsTheDateOnlyLearnsWhatLeavesNoTimeBehind() throws Exception {
        FeedKey own = FeedKey.of(anker.id(), 1);
        String since = fetch(own).header("Last-Modified");
        for (String sql : List.of(
                "update invitation set seat = 'SEATED', answer = 'YES' where id = :id",
                "update invitation set companions = 1 where id = :id",
                "update person set language = 'en' where id = (select person_id from invitation where id = :id)",
                "update invitation set withdrawn_at = invited_at where id = :id",
                "update invitation set withdrawn_at = null where id = :id")) {
            jdbc.sql(sql).param("id", ankers.value()).update();
            Fetched changed = fetch(own, "If-Modified-Since", since);
            assertThat(changed.status()).as(sql).isEqualTo(200);
            assertThat(at(changed.header("Last-Modified"))).as(sql).isAfter(at(since));
            since = changed.header("Last-Modified");
            assertThat(fetch(own, "If-Modified-Since", since).status()).as(sql).isEqualTo(304);
        }
        FeedKey series = FeedKey.open(FeedKind.SERIES, "runde");
        String before = fetch(series).header("Last-Modified");
        jdbc.sql("delete from meeting_event where meeting_id <> :id")
                .param("id", meeting.value())
                .update();
        jdbc.sql("delete from agenda_item").update();
        jdbc.sql("delete from meeting where number = 2").update();
        Fetched without = fetch(series, "If-Modified-Since", before);
        assertThat(without.status()).as("a meeting is gone").isEqualTo(200);
        // ninety days after the last that is left
        clock.advance(Duration.ofDays(25 + 91));
        assertThat(fetch(series, "If-Modified-Since", without.header("Last-Modified"))
                        .status())
                .as("the day")
                .isEqualTo(200);
    }

    @Test
    void aMemberThatLeavesLosesTheMeetingsAlsoForWhoKnowsTheDateOnly() {
        jdbc.sql("insert into membership (series_id, network_id, valid_from, valid_to) select s.id, n.id,"
                        + " date '2026-01-01', date '2026-11-21' from series s, network n where n.slug = 'ulm'")
                .update();
        jdbc.sql("update meeting set state = 'CONFIRMED'").update();
        FeedKey ulm = FeedKey.open(FeedKind.NETWORK, "ulm");
        Fetched member = fetch(ulm);
        assertThat(member.all("UID")).hasSize(2);

        clock.advance(Duration.ofDays(1));

        Fetched left = fetch(ulm, "If-Modified-Since", member.header("Last-Modified"));
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.all("UID")).isEmpty();
    }

    private static Instant at(String date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
    }

    /** H2 finds the trigger by the name that is stored in the database. */
    @Test
    @DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
    void theClassOfEachTriggerIsFound() throws Exception {
        Map<String, String> classes = jdbc
                .sql("select distinct event_object_table, java_class from information_schema.triggers")
                .query((row, number) -> Map.entry(row.getString(1).toLowerCase(Locale.ROOT), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(classes)
                .containsOnlyKeys(
                        "meeting", "series", "network", "place", "venue", "room", "membership", "mail_letterhead");
        for (String name : classes.values()) {
            assertThat(Class.forName(name).getConstructor().newInstance()).isInstanceOf(Trigger.class);
        }
    }

    @Test
    void anotherSecretIsAnotherStand() {
        FeedKey first = FeedKey.of(anker.id(), 1);
        assertThat(stands.of(first, TODAY).orElseThrow().isOpenUnder(first)).isTrue();

        secrets.renew(FeedKind.PERSON, anker.id().value());
        assertThat(stands.of(first, TODAY).orElseThrow().isOpenUnder(first)).isFalse();
        assertThat(stands.of(first, TODAY).orElseThrow().isOpenUnder(FeedKey.of(anker.id(), 2)))
                .isTrue();

        secrets.switchOff(FeedKind.PERSON, anker.id().value(), clock.instant());
        assertThat(stands.of(first, TODAY).orElseThrow().isOpenUnder(FeedKey.of(anker.id(), 2)))
                .isFalse();
        assertThat(stands.of(FeedKey.of(berg.id(), 1), TODAY).orElseThrow().isOpenUnder(FeedKey.of(berg.id(), 1)))
                .isTrue();
    }
}
