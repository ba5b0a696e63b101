package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.mail.SignedLinks;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.Layout;
import org.reihum.network.Room;
import org.reihum.network.Rooms;
import org.reihum.network.Venue;
import org.reihum.network.Venues;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.reihum.testing.Visitor.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The personal page to a round letter as a browser gets it. */
@DatabaseTest
class RoundPageTest {

    private static final LocalDate BEGINS = LocalDate.of(2027, 1, 1);

    @Autowired
    ApplicationContext beans;

    @Autowired
    BlockedDaysOfNetworks blockedDays;

    @Autowired
    Venues venues;

    @Autowired
    Rooms rooms;

    @Autowired
    HostWishes wishes;

    @Autowired
    NetworkAnswers answers;

    @Autowired
    SignedLinks links;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    private Ring ring;
    private RoundLetter letter;
    private String link;
    private Visitor olga;

    @BeforeEach
    void olgaGetsALetter() {
        ring = new Ring(beans);
        letter = ring.sent();
        link = ring.letterTo("stichtag@example.org").path();
        olga = new Visitor(port, "de");
    }

    private String[] typed(String... more) {
        return Stream.concat(Stream.of("version", version()), Stream.of(more)).toArray(String[]::new);
    }

    private String version() {
        return String.valueOf(
                answers.findTo(letter.id(), ring.ulm.value()).orElseThrow().version());
    }

    @Test
    void openingThePageChangesNothingAndKeepsNoSession() {
        Page page = olga.get(link);
        olga.get(link + "/houses");
        olga.get(link + "/houses/" + venues.of(ring.ulm).get(0).id().value());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("IT-Netzwerk Ulm als Gastgeber", "Bitte antworten Sie bis Sa., 12. Dezember 2026")
                .contains("Haus Ulm", "Saal", "Reihen 40")
                .doesNotContain("_csrf")
                .doesNotContain("??");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(answers.to(letter.id())).noneMatch(NetworkAnswer::answered);
        assertThat(version()).isEqualTo("0");
    }

    @Test
    void everythingTypedIsKeptAtOnce() {
        Page stored = olga.post(
                link,
                typed(
                        "blocked[0].from", "2027-05-03",
                        "blocked[0].to", "2027-05-07",
                        "blocked[0].reason", "Messe",
                        "blocked[1].from", "14.6.2027",
                        "blocked[1].reason", "Umbau",
                        "roomsRight", "true",
                        "weekdays", "TUESDAY",
                        "weekdays", "WEDNESDAY",
                        "spans[0].from", "2027-09-15",
                        "spans[0].to", "2027-11-15",
                        "wishes", "Unser Jubiläum ist im Herbst.",
                        "next", "done"));

        assertThat(stored.status()).isEqualTo(302);
        assertThat(stored.location()).isEqualTo(link);
        assertThat(olga.get(link).body())
                .contains("Gespeichert. Danke!", "Messe", "Umbau", "Mo., 14.6.2027")
                .contains("value=\"2027-09-15\"", "Unser Jubiläum ist im Herbst.")
                .contains("Zuletzt geantwortet am 21.11.2026, 12:00, Dr. Olga Stichtag.");
        assertThat(blockedDays.of(ring.ulm))
                .extracting(BlockedDays::firstDay, BlockedDays::lastDay)
                .containsExactly(
                        tuple(LocalDate.of(2027, 5, 3), LocalDate.of(2027, 5, 7)),
                        tuple(LocalDate.of(2027, 6, 14), LocalDate.of(2027, 6, 14)));
        assertThat(wishes.of(ring.series.id(), BEGINS, List.of(ring.ulm, ring.karlsruhe)))
                .containsOnlyKeys(ring.ulm)
                .containsValue(new NetworkWishes(
                        Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
                        List.of(new WishedDays(LocalDate.of(2027, 9, 15), LocalDate.of(2027, 11, 15))),
                        "Unser Jubiläum ist im Herbst.",
                        false,
                        ""));
    }

    @Test
    void whoOnlyLooksIntoAHouseHasNotAnsweredButWhoSendsAnEmptyAnswerHas() {
        olga.post(link, typed("next", "houses"));
        assertThat(answers.to(letter.id())).noneMatch(NetworkAnswer::answered);

        olga.post(link, typed("next", "done"));

        assertThat(wishes.of(ring.series.id(), BEGINS, List.of(ring.ulm))).containsOnlyKeys(ring.ulm);
        assertThat(wishes.standing(ring.series.id(), BEGINS)).hasValue(new HostWishes.Standing(letter.id(), 1, 4));
    }

    @Test
    void whatWasWishedForASeasonThatIsOverDoesNotCountAnyMore() {
        olga.post(link, typed("next", "done"));
        LocalDate last = LocalDate.of(2027, 12, 31);

        assertThat(wishes.of(ring.series.id(), last, List.of(ring.ulm))).containsOnlyKeys(ring.ulm);
        assertThat(wishes.of(ring.series.id(), last.plusDays(1), List.of(ring.ulm)))
                .isEmpty();
        assertThat(wishes.standing(ring.series.id(), last.plusDays(1))).isEmpty();
    }

    @Test
    void aPressOnRemoveTakesAwayOwnDaysOnlyAndKeepsWhatIsTyped() {
        BlockedDays own = blockedDays.save(
                new BlockedDays(ring.ulm, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2), "Ferien"));
        BlockedDays others = blockedDays.save(
                new BlockedDays(ring.hanau, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2), "Fasching"));

        olga.post(link, typed("remove", String.valueOf(others.id()), "wishes", "Gern im Mai"));
        olga.post(link, typed("remove", String.valueOf(own.id()), "wishes", "Gern im Juni"));

        assertThat(blockedDays.of(ring.ulm)).isEmpty();
        assertThat(blockedDays.of(ring.hanau)).hasSize(1);
        assertThat(olga.get(link).body()).contains("Gern im Juni").doesNotContain("Fasching");
    }

    @Test
    void anErrorIsSaidAtItsFieldAndNothingTypedIsLost() {
        Page refused = olga.post(
                link,
                typed(
                        "blocked[0].from", "30. Juni",
                        "blocked[0].reason", "Messe",
                        "blocked[1].from", "2027-06-14",
                        "spans[0].from", "2026-09-15",
                        "spans[0].to", "2026-09-20",
                        "wishes", "Lieber im Herbst"));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body())
                .contains("id=\"blocked[0].from-error\">Das ist kein Tag mit Jahr.")
                .contains("value=\"30. Juni\"", "value=\"Messe\"", "Lieber im Herbst")
                .contains("id=\"blocked[1].reason-error\"")
                .contains("id=\"spans[0].from-error\">Der Tag liegt nicht in dem Zeitraum")
                .doesNotContain("_csrf");
        assertThat(blockedDays.of(ring.ulm)).isEmpty();
        assertThat(version()).isEqualTo("0");
    }

    @Test
    void aPassIsReadWithItsReasonAndCanBeTakenBack() {
        olga.post(link, typed("passes", "true", "passReason", "Umzug"));
        assertThat(wishes.of(ring.series.id(), BEGINS, List.of(ring.ulm)).get(ring.ulm))
                .returns(true, NetworkWishes::passes)
                .returns("Umzug", NetworkWishes::passReason);
        assertThat(olga.get(link).body()).contains("value=\"Umzug\"", "checked=\"checked\"");

        olga.post(link, typed("passReason", ""));

        assertThat(wishes.of(ring.series.id(), BEGINS, List.of(ring.ulm))
                        .get(ring.ulm)
                        .passes())
                .isFalse();
    }

    @Test
    void theSeatsOfARoomAreCorrectedAndAHouseIsAdded() {
        Page on = olga.post(
                link,
                typed(
                        "wishes",
                        "Bleibt stehen",
                        "next",
                        "houses/" + venues.of(ring.ulm).get(0).id().value()));
        assertThat(on.location()).contains("/houses/");
        String form = olga.get(on.location()).body();
        assertThat(form).contains("value=\"Saal\"", "value=\"40\"").doesNotContain("_csrf");
        String place = form.replaceAll("(?s).*<option value=\"(\\d+)\".*", "$1");
        String room = form.replaceAll("(?s).*name=\"rooms\\[0].id\" value=\"(\\d+)\".*", "$1");

        Page wrong = olga.post(
                on.location(),
                "version",
                "0",
                "name",
                "Haus Ulm",
                "place",
                place,
                "rooms[0].id",
                room,
                "rooms[0].name",
                "Saal",
                "rooms[0].rows",
                "viele");
        assertThat(wrong.body()).contains("eine ganze Zahl von 1 bis 5000", "value=\"viele\"");
        Page right = olga.post(
                on.location(),
                "version",
                "0",
                "name",
                "Haus Ulm",
                "place",
                place,
                "rooms[0].id",
                room,
                "rooms[0].name",
                "Saal",
                "rooms[0].rows",
                "55",
                "rooms[0].uShape",
                "24");
        Page added = olga.post(
                link + "/houses",
                "name",
                "Neues Haus",
                "place",
                place,
                "rooms[0].name",
                "Foyer",
                "rooms[0].rows",
                "80");

        assertThat(right.location()).isEqualTo(link + "#houses");
        assertThat(added.status()).isEqualTo(302);
        assertThat(rooms.of(venues.of(ring.ulm).get(0).id()).get(0).seats(Layout.U_SHAPE))
                .hasValue(24);
        assertThat(rooms.ofNetwork(ring.ulm.value()))
                .extracting(Room::mostSeats)
                .contains(80);
        assertThat(olga.get(link).body()).contains("Bleibt stehen", "Neues Haus", "Reihen 55", "U-Form 24");
    }

    @Test
    void aHouseThatIsThereAlreadyIsNotEnteredAgain() {
        Venue house = venues.of(ring.ulm).get(0);
        String place = String.valueOf(house.place().value());
        Page again = olga.post(
                link + "/houses",
                "name",
                house.name(),
                "place",
                place,
                "rooms[0].name",
                "Foyer",
                "rooms[0].rows",
                "80");

        assertThat(again.body()).contains("In diesem Ort steht schon ein Haus dieses Namens.", "value=\"80\"");
        assertThat(venues.of(ring.ulm)).hasSize(1);
    }

    @Test
    void aHouseOfAnotherNetworkIsNotThere() {
        long foreign = venues.of(ring.hanau).get(0).id().value();

        assertThat(olga.get(link + "/houses/" + foreign).status()).isEqualTo(404);
        assertThat(olga.post(link + "/houses/" + foreign, "version", "0", "name", "Meins")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsOvertakenSeesItAndKeepsTheTyping() {
        olga.post(link, typed("wishes", "Von der Vertretung"));

        Page overtaken = olga.post(link, "version", "0", "wishes", "Von Olga");

        assertThat(overtaken.body()).contains("Von Olga", "name=\"version\" value=\"" + version() + "\"");
        assertThat(wishes.of(ring.series.id(), BEGINS, List.of(ring.ulm))
                        .get(ring.ulm)
                        .words())
                .isEqualTo("Von der Vertretung");
    }

    @Test
    void afterThePlanningDayThePageIsThereButTakesNothing() {
        clock.set(Instant.parse("2026-12-19T22:00:00Z"));
        assertThat(olga.get(link).body()).contains("Antwort senden");
        clock.set(Instant.parse("2026-12-20T08:00:00Z"));

        assertThat(olga.get(link).body())
                .contains("hier lässt sich nichts mehr ändern", "kontakt.geheim@example.org")
                .doesNotContain("Antwort senden");
        olga.post(link, typed("wishes", "Zu spät"));
        assertThat(wishes.of(ring.series.id(), BEGINS, List.of(ring.ulm))).isEmpty();
        clock.set(Instant.parse("2027-12-31T22:59:00Z"));
        assertThat(olga.get(link).status()).isEqualTo(200);
        clock.set(Instant.parse("2027-12-31T23:00:00Z"));
        assertThat(olga.get(link).status()).isEqualTo(404);
    }

    @Test
    void aLinkThatIsNotValidGetsOneAndTheSamePage() {
        long id = answers.findTo(letter.id(), ring.ulm.value()).orElseThrow().id();
        Instant later = clock.instant().plusSeconds(9000);
        List<Page> pages = Stream.of(
                        "/round/x",
                        "/round/" + links.token("poll", id, 0, later),
                        "/round/" + links.token("round", id, 1, later),
                        "/round/" + links.token("round", id, 0, clock.instant()))
                .map(olga::get)
                .toList();

        assertThat(pages).extracting(Page::status).containsOnly(404);
        assertThat(pages).extracting(Page::body).containsOnly(pages.get(0).body());
        assertThat(pages.get(0).body()).contains("Dieser Link gilt nicht");
        assertThat(olga.post("/round/x", "wishes", "?").status()).isEqualTo(404);
    }

    @Test
    void thePageSpeaksEnglishToo() {
        assertThat(new Visitor(port, "en").get(link).body())
                .contains("IT-Netzwerk Ulm as host", "Days that do not work", "Send answer")
                .doesNotContain("??");
    }

    @Test
    void theWishesOfTheLatestLetterCount() {
        olga.post(link, typed("wishes", "Alt"));
        clock.advance(Duration.ofDays(1));
        RoundLetter next = ring.draft();
        assertThat(wishes.of(ring.series.id(), BEGINS, List.of(ring.ulm))).hasSize(1);

        beans.getBean(SendingRound.class).send(next.id(), "rosa@example.org", clock.instant());

        assertThat(wishes.of(ring.series.id(), BEGINS, List.of(ring.ulm))).isEmpty();
    }
}
