package org.reihum.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.reihum.invitation.Season.details;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.ical.CalendarEvent;
import org.reihum.ical.CalendarLint;
import org.reihum.ical.FeedHead;
import org.reihum.invitation.AddingGuest;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.CalendarEntries;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.TappedDataSource;
import org.reihum.testing.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The rules of calendars that are subscribed to, by the numbers of the checklist, each over HTTP where it is about HTTP. */
@DatabaseTest
class FeedRulesTest {

    @Autowired
    Season season;

    @Autowired
    AddingGuest adding;

    @Autowired
    Answering answering;

    @Autowired
    FeedAddresses addresses;

    @Autowired
    Secrets secrets;

    @Autowired
    KeptFeeds kept;

    @Autowired
    FeedStands stands;

    @Autowired
    WritingFeed writing;

    @Autowired
    FeedMarks marks;

    @Autowired
    SeriesFeed seriesFeed;

    @Autowired
    MockMvc mvc;

    @Autowired
    Timetable timetable;

    @Autowired
    TappedDataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    Season.Home fellbach;
    Series series;
    MeetingId meeting;
    Person anker;
    InvitationId invitation;
    FeedKey own;
    FeedKey inside;

    @BeforeEach
    void aSeriesWithAGuest() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, details(fellbach, Season.DAY, season.room(fellbach, 10)));
        anker = season.manager(fellbach, "Anker");
        invitation = adding.add(meeting, anker.id(), clock.instant());
        own = FeedKey.of(anker.id(), 1);
        inside = FeedKey.of(fellbach.network().id(), 1);
    }

    private List<String> allAddresses() {
        return List.of(
                "/feeds/runde.ics",
                "/feeds/networks/fellbach.ics",
                "/feeds/places/fellbach-bw.ics",
                addresses.path(inside),
                addresses.path(own));
    }

    private Fetched get(String path, String... headers) {
        return Fetched.get(port, path, headers);
    }

    private Fetched get(FeedKey key, String... headers) {
        return get(addresses.path(key), headers);
    }

    @Test
    void f01_getAndHeadForEverybodyWithoutCookieOrRedirect() {
        for (String path : allAddresses()) {
            Fetched get = get(path);
            assertThat(get.status()).as(path).isEqualTo(200);
            assertThat(get.header("Content-Type").replace(" ", "").toLowerCase(Locale.ROOT))
                    .isEqualTo("text/calendar;charset=utf-8");
            assertThat(get.header("Content-Disposition")).matches("inline; filename=\"[a-z-]+\\.ics\"");
            Fetched head = Fetched.send("HEAD", port, path);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.bytes()).isEmpty();
            assertThat(head.header("Content-Length")).isEqualTo("" + get.bytes().length);
            for (Fetched one : List.of(get, head)) {
                assertThat(one.header("Set-Cookie") + one.header("Location") + one.header("WWW-Authenticate"))
                        .isEmpty();
            }
            assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        }
        Fetched post = Fetched.send("POST", port, "/feeds/runde.ics");
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void f02_theSameStateIsTheSameBytesAndTheTagGoesBeforeTheDate() {
        season.meeting(series, details(fellbach, Season.DAY.minusDays(5), House.OPEN));
        for (String path : allAddresses()) {
            Fetched first = get(path);
            // as after a restart
            kept.drop(addresses.read(path).orElseThrow());
            Fetched again = get(path);
            assertThat(again.bytes()).as(path).isEqualTo(first.bytes());
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Last-Modified")).isEqualTo(first.header("Last-Modified"));
            assertThat(first.all("DTSTART").stream()
                            .filter(start -> start.startsWith("2026"))
                            .toList())
                    .isSorted();

            assertThat(get(path, "If-None-Match", first.header("ETag")).status())
                    .isEqualTo(304);
            assertThat(get(path, "If-None-Match", first.header("ETag")).bytes()).isEmpty();
            assertThat(get(path, "If-None-Match", "*").status()).isEqualTo(304);
            assertThat(get(path, "If-Modified-Since", first.header("Last-Modified"))
                            .status())
                    .isEqualTo(304);
            assertThat(get(path, "If-Modified-Since", "gestern").status()).isEqualTo(200);
            assertThat(get(path, "If-None-Match", "\"x\"", "If-Modified-Since", first.header("Last-Modified"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void f03_compressedOnlyForWhoAsksAndUnderATagOfItsOwn() throws Exception {
        for (String path : allAddresses()) {
            Fetched plain = get(path);
            assertThat(plain.header("Cache-Control"))
                    .isEqualTo((path.matches("/feeds/[NP].*") ? "private" : "public") + ", max-age=300");
            assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(plain.header("Content-Encoding")).isEmpty();

            Fetched packed = get(path, "Accept-Encoding", "br, gzip;q=0.8");
            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(packed.unpacked()).isEqualTo(plain.bytes());
            assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
            assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");

            Fetched known = get(path, "Accept-Encoding", "gzip", "If-None-Match", packed.header("ETag"));
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.header("ETag")).isEqualTo(packed.header("ETag"));
            assertThat(known.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(get(path, "If-None-Match", packed.header("ETag")).status())
                    .as("the tag of other bytes")
                    .isEqualTo(200);
            for (String without : List.of("identity", "gzip;q=0", "gzip; q=0.000", "deflate", "x-gzipped")) {
                assertThat(get(path, "Accept-Encoding", without).header("Content-Encoding"))
                        .as(without)
                        .isEmpty();
            }
        }
    }

    @Test
    void f04_saysTwiceHowOftenToLook() {
        for (String path : allAddresses()) {
            assertThat(get(path).lines()).contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H");
        }
    }

    @Test
    void f05_hasItsNamesInBothSpellings() {
        for (String path : allAddresses()) {
            Fetched calendar = get(path);
            assertThat(calendar.all("NAME")).as(path).hasSize(1).isEqualTo(calendar.all("X-WR-CALNAME"));
            assertThat(calendar.all("X-WR-CALDESC")).hasSize(1);
            assertThat(calendar.lines())
                    .contains(
                            "X-WR-TIMEZONE:Europe/Berlin",
                            "COLOR:sandybrown",
                            "SOURCE;VALUE=URI:https://reihum.example.org" + path);
        }
        Fetched first = get("/feeds/runde.ics");
        assertThat(first.all("DESCRIPTION").get(0))
                .isEqualTo(first.all("X-WR-CALDESC").get(0));
        assertThat(first.all("NAME")).containsExactly("Runde");
        assertThat(get(own).all("NAME")).containsExactly("Meine Treffen");
    }

    @Test
    void f06_asksNothingAndNamesNobody() {
        answering.answer(invitation, GivenAnswer.of(Answer.YES), Channel.LINK, "Kim Anker", clock.instant());
        season.confirm(meeting);
        for (String path : allAddresses()) {
            assertThat(get(path).lines())
                    .as(path)
                    .noneMatch(line -> line.matches("(METHOD|ORGANIZER|ATTENDEE|CONTACT)[;:].*"))
                    .doesNotContain("BEGIN:VALARM");
            assertThat(get(path).text()).doesNotContainIgnoringCase("mailto", "Anker", "@example.org", "Rosa");
        }
    }

    @Test
    void f07_whatIsCancelledStaysForThirtyDaysAndSaysSo() {
        season.confirm(meeting);
        season.cancel(meeting);
        clock.advance(Duration.ofDays(25 + 30));
        for (String path : allAddresses()) {
            assertThat(get(path).lines())
                    .as(path)
                    .contains("STATUS:CANCELLED", "SUMMARY:Abgesagt: Runde in Fellbach", "SEQUENCE:2");
        }
        clock.advance(Duration.ofDays(1));
        for (String path : allAddresses()) {
            assertThat(get(path).lines()).as(path).doesNotContain("BEGIN:VEVENT");
        }
    }

    @Test
    void f08_anotherNameOfTheHouseIsAChangeOfTheEntry() {
        jdbc.sql("update meeting set changed_at = timestamp with time zone '2020-01-01 12:00:00+00'")
                .update();
        assertThat(get("/feeds/runde.ics").all("LAST-MODIFIED")).containsExactly("20200101T120000Z");

        jdbc.sql("update venue set name = 'Kulturhaus'").update();

        for (String path : List.of("/feeds/runde.ics", "/feeds/places/fellbach-bw.ics", addresses.path(own))) {
            Fetched calendar = get(path);
            assertThat(calendar.all("LOCATION").get(0)).startsWith("Kulturhaus");
            assertThat(calendar.all("LAST-MODIFIED").get(0)).isGreaterThan("20200101T120000Z");
            assertThat(calendar.all("DTSTAMP")).isEqualTo(calendar.all("LAST-MODIFIED"));
            assertThat(calendar.all("SEQUENCE")).containsExactly("0");
        }
    }

    /** In the demo the clock of the application runs ahead of that of the database. */
    @Test
    void f08_aChangeIsNeverOlderThanTheOneBefore() {
        jdbc.sql("update meeting set changed_at = timestamp with time zone '2031-01-01 12:00:00+00'")
                .update();
        String before = get("/feeds/runde.ics").all("LAST-MODIFIED").get(0);
        for (int i = 0; i < 3; i++) {
            jdbc.sql("update venue set name = 'Haus " + i + "'").update();
            String after = get("/feeds/runde.ics").all("LAST-MODIFIED").get(0);
            assertThat(after).isGreaterThan(before).startsWith("20310101T1200");
            before = after;
        }
    }

    @Test
    void f08_anAnswerIsAChangeOfTheOwnEntry() {
        String before = get(own).all("LAST-MODIFIED").get(0);
        clock.advance(Duration.ofMinutes(5));
        answering.answer(invitation, GivenAnswer.of(Answer.NO), Channel.LINK, "Kim Anker", clock.instant());

        Fetched after = get(own);

        assertThat(after.text().replace("\r\n ", "")).contains("Ihre Antwort: Absage.");
        assertThat(after.all("LAST-MODIFIED").get(0)).isGreaterThan(before);
    }

    @Test
    void f09_eachUidOnceAndTheSameEverywhere() {
        season.meeting(series, details(fellbach, Season.DAY.plusDays(42), House.OPEN));
        season.confirm(meeting);
        String uid = timetable.card(meeting).uid();
        for (String path : allAddresses()) {
            List<String> uids = get(path).all("UID");
            assertThat(uids).as(path).contains(uid).doesNotHaveDuplicates();
        }
    }

    @Test
    void f10_aQuarterOfAYearBackAndTwoThousandAtMost() {
        MeetingCard card = timetable.card(meeting);
        FeedWindow window = new FeedWindow(Instant.parse("2027-03-16T11:00:00Z"));
        assertThat(window.shown(List.of(card))).hasSize(1);
        assertThat(new FeedWindow(Instant.parse("2027-03-17T11:00:00Z")).shown(List.of(card)))
                .isEmpty();
        List<MeetingCard> many = new ArrayList<>(IntStream.range(0, FeedWindow.MOST + 5)
                .mapToObj(days -> on(card, Season.DAY.plusDays(days)))
                .toList());
        Collections.shuffle(many, new Random(10));
        assertThat(new FeedWindow(clock.instant()).shown(many))
                .as("the next two thousand, in their order")
                .extracting(MeetingCard::day)
                .containsExactlyElementsOf(
                        Season.DAY.datesUntil(Season.DAY.plusDays(2_000)).toList());
    }

    private static MeetingCard on(MeetingCard card, LocalDate day) {
        return new MeetingCard(
                card.id(),
                card.seriesId(),
                card.series(),
                card.seriesSlug(),
                card.number(),
                card.state(),
                day,
                card.beginsAt(),
                card.endsAt(),
                card.zone(),
                card.topic(),
                card.hostId(),
                card.host(),
                card.city(),
                card.federalState(),
                card.venue(),
                card.address(),
                card.directions(),
                card.room(),
                card.layout(),
                card.capacity(),
                card.answerBy(),
                card.uid() + day,
                card.sequence(),
                card.organizerName(),
                card.organizerEmail(),
                card.organizerTokens(),
                card.changedAt(),
                card.online());
    }

    @Test
    void f11_aSecretIsLongNotStoredAndNobodyGuessesOrLogsIt() throws Exception {
        String path = addresses.path(own);
        String secret = path.substring("/feeds/P".length(), path.length() - ".ics".length());
        // 17 bytes say whose it is, 16 are the signature
        assertThat(secret).hasSize(44);
        assertThat(addresses.path(own)).isEqualTo(path);
        assertThat(addresses.path(FeedKey.of(anker.id(), 2))).isNotEqualTo(path);

        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        heard.start();
        root.addAppender(heard);
        try {
            assertThat(get(path).header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(get(path).header("X-Robots-Tag")).contains("noindex");
            for (int at = 0; at < secret.length(); at++) {
                String wrong =
                        secret.substring(0, at) + (secret.charAt(at) == 'B' ? 'C' : 'B') + secret.substring(at + 1);
                assertThat(get("/feeds/P" + wrong + ".ics").status()).as(wrong).isEqualTo(404);
            }
            assertThat(get("/feeds/N" + secret + ".ics").status())
                    .as("of another kind")
                    .isEqualTo(404);
            database.with(
                    pool -> {
                        throw new SQLException("the database is away");
                    },
                    () -> assertThat(get(path).status()).isEqualTo(503));
            secrets.switchOff(FeedKind.PERSON, anker.id().value(), clock.instant());
            assertThat(get(path).status()).isEqualTo(410);
        } finally {
            root.detachAppender(heard);
        }
        assertThat(heard.list)
                .filteredOn(event -> event.getLevel() == Level.ERROR)
                .as("the failure, once")
                .hasSize(1);
        assertThat(heard.list)
                .extracting(FeedRulesTest::said)
                .noneMatch(said -> said.contains(secret.substring(30)) || said.contains("/feeds/P"));
        assertThat(jdbc.sql("select count(*) from feed_secret")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** With all that stands below it in the log. */
    private static String said(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    /** A wrong secret is refused before the database is asked, so that the time says nothing about whom it knows. */
    @Test
    void f11_aWrongSecretAsksTheDatabaseNothing() throws Exception {
        String wrong = addresses.path(own).replaceFirst(".\\.ics$", "_.ics");
        database.with(
                pool -> {
                    throw new SQLException("asked");
                },
                () -> assertThat(get(wrong).status()).isEqualTo(404));
    }

    @Test
    void f12_goneIsGoneAndAFailureIsNoEmptyCalendar() throws Exception {
        String first = addresses.path(own);
        secrets.renew(FeedKind.PERSON, anker.id().value());
        Fetched gone = get(first);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).doesNotContain("VCALENDAR");
        assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
        assertThat(get(FeedKey.of(anker.id(), 2)).status()).isEqualTo(200);
        assertThat(get("/feeds/unbekannt.ics").status()).isEqualTo(404);
        assertThat(get("/feeds/networks/unbekannt.ics").status()).isEqualTo(404);
        assertThat(get("/feeds/places/fellbach.ics").status()).isEqualTo(404);

        database.with(
                pool -> {
                    throw new SQLException("the database is away");
                },
                () -> {
                    for (String path : List.of("/feeds/runde.ics", addresses.path(inside))) {
                        Fetched failed = get(path);
                        assertThat(failed.status()).as(path).isEqualTo(503);
                        assertThat(failed.header("Retry-After")).isEqualTo("300");
                        assertThat(failed.header("ETag")).isEmpty();
                        assertThat(failed.text()).doesNotContain("VCALENDAR", "SQL");
                    }
                });
        assertThat(get("/feeds/runde.ics").status()).isEqualTo(200);
    }

    @Test
    void f12_aFailureAfterTheVersionIsReadIsOneToo() throws Exception {
        for (String path : allAddresses()) {
            kept.drop(addresses.read(path).orElseThrow());
            var asked = new AtomicInteger();
            database.with(
                    pool -> {
                        if (asked.getAndIncrement() > 0) {
                            throw new SQLException("the database is away");
                        }
                        return pool.getConnection();
                    },
                    () -> {
                        Fetched failed = get(path);
                        assertThat(failed.status()).as(path).isEqualTo(503);
                        assertThat(failed.header("Retry-After")).isEqualTo("300");
                        assertThat(failed.text()).doesNotContain("VCALENDAR", "SQL");
                    });
            assertThat(asked).as(path).hasValueGreaterThan(1);
            assertThat(get(path).status()).as(path).isEqualTo(200);
        }
    }

    /** The security chain never sees a request for a calendar. */
    @Test
    void f01_theHeadersThatGuardAPageGuardACalendar() throws Exception {
        var page = mvc.perform(MockMvcRequestBuilders.get("https://reihum.example.org/series/runde/calendar"))
                .andReturn()
                .getResponse();
        for (String path : List.of("/feeds/runde.ics", addresses.path(own), "/feeds/keine.ics")) {
            var calendar = mvc.perform(MockMvcRequestBuilders.get("https://reihum.example.org" + path))
                    .andReturn()
                    .getResponse();
            for (String name : List.of(
                    "X-Content-Type-Options",
                    "X-Frame-Options",
                    "X-XSS-Protection",
                    "Referrer-Policy",
                    "Strict-Transport-Security")) {
                assertThat(page.getHeader(name)).as(name).isNotBlank();
                assertThat(calendar.getHeader(name)).as(path + " " + name).isEqualTo(page.getHeader(name));
            }
            assertThat(calendar.getHeader("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(calendar.getHeaderNames())
                    .as("no guard of pages is forgotten")
                    .containsAll(page.getHeaderNames().stream()
                            .filter(name -> !List.of("Content-Language", "Pragma", "Expires", "Vary")
                                    .contains(name))
                            .toList());
        }
        assertThat(get("/feeds/runde.ics").header("Strict-Transport-Security"))
                .as("not encrypted")
                .isEmpty();
    }

    @Test
    void f13_thePageLinksToAllClientsInTheirSpelling() {
        String page = new Visitor(port, "de").get("/series/runde/calendar").body();

        assertThat(page)
                .contains("href=\"webcal://reihum.example.org/feeds/runde.ics\"")
                .contains("value=\"https://reihum.example.org/feeds/runde.ics\"")
                .contains("href=\"https://calendar.google.com/calendar/render?cid="
                        + "webcal%3A%2F%2Freihum.example.org%2Ffeeds%2Frunde.ics\"")
                .contains("href=\"https://outlook.live.com/calendar/0/addfromweb?url="
                        + "https%3A%2F%2Freihum.example.org%2Ffeeds%2Frunde.ics&amp;name=Runde\"");
    }

    @Test
    void f14_aCalendarWithoutAMeetingIsWhole() {
        season.series("Leer", false, fellbach);
        Fetched empty = get("/feeds/leer.ics");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.lines()).contains("BEGIN:VTIMEZONE").doesNotContain("BEGIN:VEVENT");
        assertThat(CalendarLint.problems(empty.bytes())).isEmpty();
    }

    @Test
    void f15_bothSidesOfAClockChangeStandInOneZone() {
        season.meeting(series, details(fellbach, LocalDate.of(2027, 3, 27), House.OPEN));
        season.meeting(series, details(fellbach, LocalDate.of(2027, 3, 29), House.OPEN));
        season.meeting(series, details(fellbach, LocalDate.of(2027, 11, 2), House.OPEN));

        Fetched calendar = get("/feeds/runde.ics");

        assertThat(calendar.all("TZID")).containsExactly("Europe/Berlin");
        assertThat(calendar.lines())
                .contains(
                        "DTSTART;TZID=Europe/Berlin:20270327T100000",
                        "DTSTART;TZID=Europe/Berlin:20270329T100000",
                        "DTSTART;TZID=Europe/Berlin:20271102T100000");
    }

    @Test
    void f16_whatAClientWouldDropIsFoundBeforeItLeaves() {
        String good = get("/feeds/runde.ics").text();
        assertThat(FeedCheck.flaws(good.getBytes(StandardCharsets.UTF_8))).isEmpty();
        List<String> bad = new ArrayList<>(List.of(
                good.replace("\r\n", "\n"),
                good.replace("SUMMARY:", "SUMMARY:\u0007"),
                good.replace("SUMMARY:", "SUMMARY:" + "x".repeat(80)),
                good.replace("SUMMARY:", "\r\nSUMMARY:"),
                good.replace("END:VEVENT\r\n", ""),
                good.replace("BEGIN:VEVENT", "METHOD:REQUEST\r\nBEGIN:VEVENT"),
                good.replace("SUMMARY:", "ATTENDEE:mailto:a@example.org\r\nSUMMARY:"),
                good.replace("SUMMARY:", "RRULE:FREQ=DAILY\r\nSUMMARY:"),
                good.replace("END:VCALENDAR\r\n", ""),
                good + "X",
                good.replaceFirst("(?s)(BEGIN:VEVENT.*END:VEVENT\r\n)", "$1$1"),
                ""));
        bad.forEach(text -> assertThat(FeedCheck.flaws(text.getBytes(StandardCharsets.UTF_8)))
                .as(text)
                .isNotEmpty());
        byte[] cut = good.getBytes(StandardCharsets.UTF_8);
        cut[good.indexOf("SUMMARY:") + 8] = (byte) 0xC3;
        assertThat(FeedCheck.flaws(cut)).contains("a line that is not UTF-8 by itself");
    }

    private static final FeedKey PROBE = FeedKey.open(FeedKind.SERIES, "probe");
    private static final FeedHead HEAD =
            new FeedHead("Probe", "", URI.create("https://reihum.example.org"), ZoneId.of("Europe/Berlin"));

    private ServingFeed serving(Supplier<FeedDraft> draft) {
        FeedSource source = new FeedSource() {
            @Override
            public FeedKind kind() {
                return FeedKind.SERIES;
            }

            @Override
            public Optional<FeedDraft> draft(FeedKey asked, Instant now) {
                return Optional.of(draft.get());
            }
        };
        return new ServingFeed(stands, new KeptFeeds(), writing, marks, List.of(source));
    }

    private FeedDraft twice() {
        CalendarEvent one = CalendarEntries.feedEntry(
                timetable.card(meeting), Locale.GERMAN, "", URI.create("https://reihum.example.org"), clock.instant());
        return new FeedDraft(HEAD, List.of(one, one));
    }

    @Test
    void f16_theLastGoodCalendarIsServedWhenTheNextCannotBeWritten() {
        var next = new AtomicReference<FeedDraft>(new FeedDraft(HEAD, List.of()));
        ServingFeed serving = serving(next::get);
        Served first = serving.serve(PROBE, clock.instant());
        next.set(twice());
        jdbc.sql("update meeting set topic = 'Neu'").update();

        assertThat(serving.serve(PROBE, clock.instant())).isEqualTo(first);

        next.set(new FeedDraft(
                new FeedHead("Heil", "", URI.create("https://reihum.example.org"), ZoneId.of("Europe/Berlin")),
                List.of()));
        assertThat(serving.serve(PROBE, clock.instant()))
                .as("not tried again with each request")
                .isEqualTo(first);
        clock.advance(Duration.ofMinutes(5));
        assertThat(serving.serve(PROBE, clock.instant()))
                .as("written again although nothing has changed")
                .isNotEqualTo(first);

        assertThatExceptionOfType(UnfitCalendar.class)
                .as("without a good one it is a failure, which is answered with 503")
                .isThrownBy(() -> serving(this::twice).serve(PROBE, clock.instant()));
    }

    @Test
    void f16_rowsThatCannotBeReadAreAFailureAndNoReasonToServeTheOld() {
        var failing = new AtomicBoolean();
        ServingFeed serving = serving(() -> {
            if (failing.get()) {
                throw new IllegalStateException("rows that must not be");
            }
            return new FeedDraft(HEAD, List.of());
        });
        Served first = serving.serve(PROBE, clock.instant());
        jdbc.sql("update meeting set topic = 'Neu'").update();
        failing.set(true);

        assertThatIllegalStateException().isThrownBy(() -> serving.serve(PROBE, clock.instant()));

        failing.set(false);
        assertThat(text(serving.serve(PROBE, clock.instant()))).isEqualTo(text(first));
    }

    /** The version is read before the rows: what comes between is written with the next request. */
    @Test
    void f02_aChangeBetweenVersionAndRowsIsServedWithTheNextRequest() {
        var writes = new AtomicInteger();
        FeedSource source = new FeedSource() {
            @Override
            public FeedKind kind() {
                return FeedKind.SERIES;
            }

            @Override
            public Optional<FeedDraft> draft(FeedKey asked, Instant now) {
                Optional<FeedDraft> before = seriesFeed.draft(asked, now);
                if (writes.getAndIncrement() == 0) {
                    jdbc.sql("update meeting set topic = 'Dazwischen'").update();
                }
                return before;
            }
        };
        var serving = new ServingFeed(stands, new KeptFeeds(), writing, marks, List.of(source));
        FeedKey key = FeedKey.open(FeedKind.SERIES, "runde");

        assertThat(text(serving.serve(key, clock.instant()))).doesNotContain("Dazwischen");
        assertThat(text(serving.serve(key, clock.instant()))).contains("Dazwischen");
        serving.serve(key, clock.instant());
        assertThat(writes).hasValue(2);
    }

    private static String text(Served served) {
        assertThat(served).isInstanceOf(Served.Calendar.class);
        return new String(((Served.Calendar) served).text().plain().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void f17_meetingsDoNotRecur() {
        for (String path : allAddresses()) {
            String events = get(path).text().replaceAll("(?s)BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", "");
            assertThat(events).doesNotContain("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID");
        }
    }

    @Test
    void f18_manyFromOneAddressAreAllServed() {
        var statuses = new HashSet<Integer>();
        IntStream.range(0, 200).forEach(i -> statuses.add(get(own).status()));
        assertThat(statuses).containsExactly(200);
    }
}
