package org.reihum.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Many at the same moment: one seat an address, no organisation over its share, no flooded mailbox. */
@DatabaseTest
class CrowdTest {

    /** The full figures are 200 and 10,000: -Dreihum.test.crowd=200 -Dreihum.test.flood=10000. */
    private static final int CROWD = Integer.getInteger("reihum.test.crowd", 50);

    private static final int FLOOD = Integer.getInteger("reihum.test.flood", 500);
    private static final String VICTIM = "opfer@example.org";

    @Autowired
    Fair fair;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneAddressInManySpellingsGetsOneSeat() throws Exception {
        MeetingId meeting = fair.open(10);
        List<String> spellings = List.of(
                "jürgen@example.org",
                "JÜRGEN@example.org",
                "ju\u0308rgen@Example.org",
                "Jürgen@EXAMPLE.ORG",
                "ｊürgen@example.org");
        List<String> links = IntStream.range(0, CROWD)
                .mapToObj(i -> asked(meeting, i % 2 == 0 ? "Müller" : "MU\u0308LLER", spellings.get(i % 5), i))
                .toList();

        var pages = atOnce(links.stream().map(this::confirm).toList());

        assertThat(pages).allSatisfy(page -> assertThat(page.location()).startsWith("/r/"));
        assertThat(fair.count("invitation")).isEqualTo(1);
        assertThat(fair.count("person")).isEqualTo(1);
        assertThat(fair.count("invitation_event where kind = 'ANSWERED'")).isEqualTo(1);
        assertThat(seatsTaken()).isEqualTo(1);
    }

    @Test
    void theOddestSpellingMayComeFirst() throws Exception {
        MeetingId meeting = fair.open(10);

        for (String spelling : List.of("ｊürgen@example.org", "ju\u0308rgen@Example.org", "jürgen@example.org")) {
            var page = confirm(asked(meeting, "Müller", spelling, 1)).call();
            assertThat(page.location()).as(spelling).startsWith("/r/");
        }

        assertThat(fair.count("person")).isEqualTo(1);
        assertThat(seatsTaken()).isEqualTo(1);
    }

    @Test
    void oneAddressUnderManyNamesGetsOneSeat() throws Exception {
        MeetingId meeting = fair.open(10);
        List<String> links = IntStream.range(0, CROWD)
                .mapToObj(i -> asked(meeting, "Name" + (char) ('a' + i % 26) + i, VICTIM, i))
                .toList();

        var pages = atOnce(links.stream().map(this::confirm).toList());

        assertThat(pages).filteredOn(page -> page.location().startsWith("/r/")).hasSize(1);
        assertThat(pages)
                .filteredOn(page -> page.location().isEmpty())
                .hasSize(CROWD - 1)
                .allSatisfy(page -> assertThat(page.body()).contains("schon jemand anders angemeldet"));
        assertThat(fair.count("invitation")).isEqualTo(1);
        assertThat(fair.count("person")).isEqualTo(1);
        assertThat(fair.count("sign_up_person where live_address is not null")).isEqualTo(1);
    }

    /** Whatever the application forgot to check: the table takes an address once, in both databases. */
    @Test
    void theTableRefusesASecondSeatForAnAddress() {
        MeetingId meeting = fair.open(10);
        new Applicant(mvc, "de").press("/sign-up/" + token(meeting, "Neu", VICTIM, 1));
        asked(meeting, "Anders", VICTIM, 2);

        assertThatThrownBy(() -> jdbc.sql("update sign_up_person set live_address = :address, invitation_id ="
                                + " (select min(id) from invitation) where last_name = 'Anders'")
                        .param("address", VICTIM)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anOrganisationNeverExceedsItsShareInTheRush() throws Exception {
        MeetingId meeting = fair.open(100);
        new Desk(mvc).press("/desk/meetings/" + meeting.value() + "/sign-up", "open", "true", "perOrganisation", "5");
        List<String> links = IntStream.range(0, CROWD)
                .mapToObj(i -> asked(meeting, "Gast" + i, "gast" + i + "@example.org", i))
                .toList();

        var pages = atOnce(links.stream().map(this::confirm).toList());

        assertThat(pages).filteredOn(page -> page.location().startsWith("/r/")).hasSize(5);
        assertThat(seatsTaken()).isEqualTo(5);
        assertThat(fair.count("person")).isEqualTo(5);
    }

    @Test
    void oneLinkPressedByManyAtOnceHasOneEffect() throws Exception {
        MeetingId meeting = fair.open(10);
        String link = asked(meeting, "Neu", VICTIM, 1);

        var pages =
                atOnce(IntStream.range(0, CROWD).mapToObj(i -> confirm(link)).toList());

        assertThat(pages).filteredOn(page -> page.location().startsWith("/r/")).hasSize(1);
        assertThat(pages).filteredOn(page -> page.location().equals(link)).hasSize(CROWD - 1);
        assertThat(fair.count("invitation_event where kind = 'ANSWERED'")).isEqualTo(1);
        assertThat(fair.count("person")).isEqualTo(1);
    }

    /** From as many sources, for one victim, while others sign up too. */
    @Test
    void aFloodOfSignUpsForOneVictimBringsThreeLetters() throws Exception {
        fair.open(10);
        List<Callable<Applicant.Page>> flood = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            String victim = List.of(VICTIM, "OPFER@example.org", "opfer+" + i + "@example.org")
                    .get(i % 3);
            flood.add(() -> new Applicant(mvc, "de").press(Fair.FORM, Fair.filled("Kim", "Opfer", victim)));
            if (i % 50 == 0) {
                String real = "gast" + i + "@example.net";
                flood.add(() -> new Applicant(mvc, "de").press(Fair.FORM, Fair.filled("Kim", "Gast", real)));
            }
        }

        var pages = atOnce(flood);

        assertThat(pages).extracting(Applicant.Page::location).containsOnly(Fair.FORM + "/sent");
        assertThat(fair.count("outbox_letter where recipient_address like '%@example.net'"))
                .isEqualTo((FLOOD + 49) / 50);
        assertThat(fair.count("outbox_letter where recipient_address not like '%@example.net'"))
                .isEqualTo(3);
        assertThat(fair.count("sign_up where last_name = 'Opfer'")).isEqualTo(3);
    }

    private Callable<Applicant.Page> confirm(String link) {
        return () -> new Applicant(mvc, "de").press(link);
    }

    private String asked(MeetingId meeting, String lastName, String email, int number) {
        return "/sign-up/" + token(meeting, lastName, email, number);
    }

    /** As the form leaves it, without the letter: no budget would let so many through. */
    private String token(MeetingId meeting, String lastName, String email, int number) {
        Secret secret = Secret.fresh();
        jdbc.sql("insert into sign_up (meeting_id, token_hash, first_name, last_name, email, organisation,"
                        + " organisation_key, language, grouped, companions, requested_at, expires_at)"
                        + " values (:meeting, :hash, 'Kim', :name, :email, 'Musterwerk GmbH', 'musterwerk gmbh', 'de',"
                        + " false, 0, :now, :end)")
                .param("meeting", meeting.value())
                .param("hash", secret.hash())
                .param("name", lastName)
                .param("email", email)
                .param("now", MovableClock.START.atOffset(ZoneOffset.UTC))
                .param("end", MovableClock.START.atOffset(ZoneOffset.UTC).plusDays(2))
                .update();
        jdbc.sql("insert into sign_up_person (sign_up_id, meeting_id, place, first_name, last_name, email, own)"
                        + " select id, meeting_id, 0, first_name, last_name, email, false from sign_up"
                        + " where token_hash = :hash")
                .param("hash", secret.hash())
                .update();
        return secret.token();
    }

    private int seatsTaken() {
        return jdbc.sql("select taken from seating").query(Integer.class).single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        var pool = Executors.newFixedThreadPool(CROWD);
        try {
            List<T> results = new ArrayList<>();
            for (var done : pool.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
