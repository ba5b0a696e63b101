package org.reihum.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.InvitationId;
import org.reihum.testing.Crowd;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the telephones of helpers send, over HTTP to the running server. */
@DatabaseTest
class DoorApiTest {

    @Autowired
    DoorGround ground;

    @Autowired
    DoorLinks links;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private List<InvitationId> guests;
    private DoorLink first;
    private DoorLink second;

    @BeforeEach
    void fiveInvitedThreeAccepted() {
        guests = ground.begin(5, 3);
        first = ground.desk("Tisch 1", false);
        second = ground.desk("Tisch 2", true);
    }

    private String result(String act) {
        return ground.result(port, first, act);
    }

    @Test
    void fiftyDevicesScanOneCodeAtOnceAndOneHasIt() throws Exception {
        String code = ground.code(guests.get(0));
        List<Callable<String>> devices = new ArrayList<>();
        for (int device = 0; device < 50; device++) {
            String act = "\"nonce\":\"device-%04d\",\"act\":\"IN\",\"code\":\"%s\"".formatted(device, code);
            DoorLink desk = device % 2 == 0 ? first : second;
            devices.add(() -> ground.result(port, desk, act));
        }
        var results = Crowd.inParallel(devices);
        assertThat(Collections.frequency(results, "IN")).isEqualTo(1);
        assertThat(Collections.frequency(results, "ALREADY_IN")).isEqualTo(49);
        assertThat(ground.count("attendance")).isEqualTo(1);
    }

    @Tag("race")
    @RepeatedTest(20)
    void fiftyDevicesScanOneCodeAgainAndAgain() throws Exception {
        fiftyDevicesScanOneCodeAtOnceAndOneHasIt();
    }

    /** The database's own guard would refuse the second, but with an error. */
    @Test
    void withoutOurLockTheyWouldRunIntoEachOther() throws Exception {
        var bothHaveLooked = new CyclicBarrier(2);
        List<Callable<String>> devices = Collections.nCopies(2, () -> {
            if (ground.count("attendance where person_id = 1") > 0) {
                return "ALREADY_IN";
            }
            bothHaveLooked.await(10, TimeUnit.SECONDS);
            try {
                jdbc.sql("insert into attendance (meeting_id, person_id, first_name, last_name, organisation, function,"
                                + " signed, method, checked_in_by) values (1, 1, 'Erika', 'Muster1', '', 'GUEST', false,"
                                + " 'QR', '')")
                        .update();
                return "IN";
            } catch (DataAccessException error) {
                return "ERROR";
            }
        });
        assertThat(Crowd.inParallel(devices)).containsExactlyInAnyOrder("IN", "ERROR");
    }

    @Test
    void aQueueSentTwiceLeavesTheSameState() {
        String[] queue = {
            "\"nonce\":\"queue-001\",\"act\":\"IN\",\"person\":1",
            "\"nonce\":\"queue-002\",\"act\":\"IN\",\"code\":\"" + ground.code(guests.get(1)) + "\"",
            "\"nonce\":\"queue-003\",\"act\":\"OUT\",\"person\":1",
            "\"nonce\":\"queue-004\",\"act\":\"IN\",\"person\":1,\"online\":true",
            "\"nonce\":\"queue-005\",\"act\":\"WALK_IN\",\"lastName\":\"Laufkundschaft\",\"firstName\":\"Lia\"",
            "\"nonce\":\"queue-006\",\"act\":\"WALK_IN\",\"lastName\":\"Irrtum\"",
            "\"nonce\":\"queue-007\",\"act\":\"OUT\",\"undoes\":\"queue-006\"",
            "\"nonce\":\"queue-008\",\"act\":\"EXCUSED\",\"person\":3",
            "\"nonce\":\"queue-009\",\"act\":\"IN\",\"person\":2",
        };
        JsonNode once = ground.acts(port, first, queue);
        assertThat(results(once)).containsExactly("IN", "IN", "OUT", "IN", "IN", "IN", "OUT", "EXCUSED", "ALREADY_IN");
        JsonNode twice = ground.acts(port, first, queue);
        assertThat(twice.get("stand").get("here")).isEqualTo(once.get("stand").get("here"));
        assertThat(names(twice)).containsExactlyInAnyOrder("Muster1, Erika", "Muster2, Erika", "Laufkundschaft, Lia");
        assertThat(answerOf(3)).isEqualTo("NO");
        assertThat(refused(twice)).isEmpty();
    }

    @Test
    void whatChangedNothingChangesNothingWhenItComesAgain() {
        ground.acts(port, second, "\"nonce\":\"desk2-001\",\"act\":\"IN\",\"person\":1");
        String late = "\"nonce\":\"late-0001\",\"act\":\"IN\",\"person\":1";
        assertThat(result(late)).isEqualTo("ALREADY_IN");
        ground.acts(port, second, "\"nonce\":\"desk2-002\",\"act\":\"OUT\",\"person\":1");
        ground.acts(port, first, late);
        assertThat(ground.count("attendance")).isZero();
    }

    /** One desk was offline, ticked the wrong person and took that back; meanwhile the person came in at the other. */
    @Test
    void whatFoundSomebodyThereTakesNobodyOutWhenItIsUndone() {
        ground.acts(port, second, "\"nonce\":\"desk2-001\",\"act\":\"IN\",\"person\":1");
        JsonNode answered = ground.acts(
                port,
                first,
                "\"nonce\":\"wrong-001\",\"act\":\"IN\",\"person\":1",
                "\"nonce\":\"wrong-002\",\"act\":\"OUT\",\"undoes\":\"wrong-001\"");
        assertThat(results(answered)).containsExactly("ALREADY_IN", "WAS_OUT");
        assertThat(ground.count("attendance")).isEqualTo(1);
    }

    @Test
    void helpersAreToldTheNameOfAnOrganiserAndNotTheAddress() {
        jdbc.sql("insert into account (email, display_name, password_hash, created_at)"
                        + " values ('rosa@example.org', 'Rosa Beispiel', 'x', current_timestamp)")
                .update();
        ground.acts(port, second, "\"nonce\":\"desk2-001\",\"act\":\"IN\",\"person\":1");
        jdbc.sql("update attendance set checked_in_by = 'rosa@example.org'").update();
        JsonNode told = ground.acts(port, first, "\"nonce\":\"desk1-001\",\"act\":\"IN\",\"person\":1");
        assertThat(told.toString()).contains("Rosa Beispiel").doesNotContain("rosa@example.org");
    }

    @Test
    void whoIsInIsSaidWithHourAndDesk() {
        ground.acts(port, second, "\"nonce\":\"desk2-001\",\"act\":\"IN\",\"person\":1");
        ground.at(9, 40);
        JsonNode answer = ground.acts(port, first, "\"nonce\":\"desk1-001\",\"act\":\"IN\",\"person\":1")
                .get("answers")
                .get(0);
        assertThat(answer.get("at").asString()).isEqualTo("09:27");
        assertThat(answer.get("by").asString()).isEqualTo("Tisch 2");
    }

    @Test
    void codesOfOthersAreRefusedWithTheReason() {
        assertThat(result("\"nonce\":\"code-0001\",\"act\":\"IN\",\"code\":\"nonsense\""))
                .isEqualTo("UNKNOWN_CODE");
        assertThat(result("\"nonce\":\"code-0002\",\"act\":\"IN\",\"person\":4711"))
                .isEqualTo("NOT_INVITED");
        String code = ground.code(guests.get(4));
        jdbc.sql(
                        "insert into meeting (id, series_id, number, uid, sequence, state, takes_place_on, begins_at, ends_at, zone,"
                                + " topic, host_network_id, place_id, organizer_name, organizer_email, changed_at, version)"
                                + " select 2, series_id, 2, 'other', 0, state, takes_place_on, begins_at, ends_at, zone, topic,"
                                + " host_network_id, place_id, organizer_name, organizer_email, changed_at, 0 from meeting where id = 1")
                .update();
        jdbc.sql("update invitation set meeting_id = 2 where person_id = 5").update();
        assertThat(result("\"nonce\":\"code-0003\",\"act\":\"IN\",\"code\":\"" + code + "\""))
                .isEqualTo("OTHER_MEETING");
        jdbc.sql("update invitation set withdrawn_at = invited_at where person_id = 4")
                .update();
        assertThat(result("\"nonce\":\"code-0004\",\"act\":\"IN\",\"code\":\"" + ground.code(guests.get(3)) + "\""))
                .isEqualTo("UNKNOWN_CODE");
        assertThat(result("\"nonce\":\"code-0005\",\"act\":\"IN\",\"person\":4"))
                .isEqualTo("NOT_INVITED");
        assertThat(ground.count("attendance")).isZero();
    }

    @Test
    void aListThatIsClosedTakesNothingAndGivesNoNames() {
        ground.acts(port, first, "\"nonce\":\"close-001\",\"act\":\"IN\",\"person\":1");
        ground.closeList();
        JsonNode said = ground.acts(port, first, "\"nonce\":\"close-002\",\"act\":\"IN\",\"person\":2");
        assertThat(results(said)).containsExactly("CLOSED");
        assertThat(said.get("stand").get("closed").asBoolean()).isTrue();
        assertThat(said.toString()).doesNotContain("Muster");
        var list = ground.get(port, ground.path(first) + "/guests");
        assertThat(list.body()).doesNotContain("Muster");
        assertThat(ground.get(port, ground.path(first)).body())
                .contains("abgeschlossen")
                .doesNotContain("Muster");
    }

    @Test
    void excusedIsADeclineUntilTheMeetingBegins() {
        assertThat(result("\"nonce\":\"excuse-01\",\"act\":\"EXCUSED\",\"person\":1"))
                .isEqualTo("EXCUSED");
        assertThat(answerOf(1)).isEqualTo("NO");
        assertThat(result("\"nonce\":\"excuse-02\",\"act\":\"IN\",\"person\":2"))
                .isEqualTo("IN");
        assertThat(result("\"nonce\":\"excuse-03\",\"act\":\"EXCUSED\",\"person\":2"))
                .isEqualTo("IS_HERE");
        ground.at(10, 1);
        assertThat(result("\"nonce\":\"excuse-04\",\"act\":\"EXCUSED\",\"person\":3"))
                .isEqualTo("HAS_BEGUN");
        assertThat(answerOf(3)).isEqualTo("YES");
    }

    @Test
    void aSignatureIsKeptWhereTheDeskAsksForOne() {
        String signed = "\"act\":\"IN\",\"signature\":\"M10 20L30 40L31 41\",";
        ground.acts(port, first, signed + "\"nonce\":\"sign-0001\",\"person\":1");
        ground.acts(port, second, signed + "\"nonce\":\"sign-0002\",\"person\":2");
        assertThat(jdbc.sql("select coalesce(signature, '-') from attendance order by person_id")
                        .query(String.class)
                        .list())
                .containsExactly("-", "M10 20L30 40L31 41");
        String script = "\"nonce\":\"sign-0003\",\"act\":\"IN\",\"person\":3,\"signature\":\"M1 1<script>\"";
        assertThat(result(script)).isEqualTo("INVALID");
        assertThat(result("\"nonce\":\"walk-0001\",\"act\":\"WALK_IN\",\"lastName\":\"Zeile\\nZwei\""))
                .isEqualTo("INVALID");
        assertThat(result("\"nonce\":\"walk-0002\",\"act\":\"WALK_IN\",\"lastName\":\" \""))
                .isEqualTo("INVALID");
    }

    @Test
    void theListHasNoAddressAndIsReadAgainOnlyWhenItChanged() {
        String path = ground.path(first);
        var list = ground.get(port, path + "/guests");
        assertThat(list.body()).contains("Muster1, Erika", "Musterwerk GmbH").doesNotContain("@", "erika1");
        assertThat(list.body()).doesNotContain(ground.code(guests.get(0)));
        assertThat(list.body()).contains(DoorGuests.shortened(ground.code(guests.get(0))));
        String tag = list.headers().firstValue("ETag").orElseThrow();
        assertThat(ground.get(port, path + "/guests", "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        var stand = ground.get(port, path + "/stand");
        String standTag = stand.headers().firstValue("ETag").orElseThrow();
        assertThat(ground.get(port, path + "/stand", "If-None-Match", standTag).statusCode())
                .isEqualTo(304);
        ground.acts(port, second, "\"nonce\":\"change-01\",\"act\":\"IN\",\"person\":1");
        assertThat(ground.get(port, path + "/stand", "If-None-Match", standTag).statusCode())
                .isEqualTo(200);
        assertThat(ground.get(port, path + "/guests", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        ground.acts(port, second, "\"nonce\":\"change-02\",\"act\":\"EXCUSED\",\"person\":2");
        assertThat(ground.get(port, path + "/guests", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLinkThatIsStoppedRenewedOrTooOldOpensNothing() {
        String stopped = ground.path(first);
        String renewed = ground.path(second);
        assertThat(ground.get(port, stopped + "/stand").statusCode()).isEqualTo(200);
        links.stop(DoorGround.MEETING, first.id(), ground.now());
        links.renew(DoorGround.MEETING, second.id());
        String next = ground.path(ground.desk("Tisch 3", false));
        for (String path : List.of(stopped, renewed, "/door/" + "A".repeat(44), "/door/x")) {
            for (String more : List.of("", "/stand", "/guests")) {
                assertThat(ground.get(port, path + more).statusCode())
                        .as(path + more)
                        .isEqualTo(404);
            }
            assertThat(ground.post(port, path + "/acts", "{\"acts\":[]}").statusCode())
                    .isEqualTo(404);
        }
        assertThat(ground.get(port, next).statusCode()).isEqualTo(200);
        ground.at(16, 0);
        jdbc.sql("update meeting set takes_place_on = :day")
                .param("day", ground.day().minusDays(8))
                .update();
        assertThat(ground.get(port, next).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsRefusedWhole() {
        String path = ground.path(first) + "/acts";
        String act = "{\"nonce\":\"whole-001\",\"act\":\"IN\",\"person\":1}";
        String many = "{\"acts\":[" + String.join(",", Collections.nCopies(51, act)) + "]}";
        for (String body :
                List.of("", "[]", "null", "{}", "{\"acts\":[null]}", "{\"acts\":[{}]}", "{\"acts\":3}", many)) {
            assertThat(ground.post(port, path, body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(ground.post(port, path, "{\"x\":\"" + "x".repeat(500_001) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(ground.count("attendance")).isZero();
    }

    @Test
    void aClockThatIsWrongIsReckonedWith() {
        Instant now = Instant.parse("2026-12-02T08:30:00Z");
        Instant sent = Instant.parse("2031-01-01T00:10:00Z");
        assertThat(DoorApi.when(sent.minus(Duration.ofMinutes(10)), sent, now))
                .isEqualTo(now.minus(Duration.ofMinutes(10)));
        assertThat(DoorApi.when(sent.plusSeconds(1), sent, now)).isEqualTo(now);
        assertThat(DoorApi.when(null, sent, now)).isEqualTo(now);
        assertThat(DoorApi.when(sent.minus(Duration.ofDays(8)), sent, now)).isEqualTo(now);
    }

    private String answerOf(long person) {
        return jdbc.sql("select answer from invitation where person_id = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    private static List<String> results(JsonNode said) {
        return texts(said.get("answers"), "result");
    }

    private static List<String> names(JsonNode said) {
        return texts(said.get("stand").get("here"), "name");
    }

    private static List<String> refused(JsonNode said) {
        return StreamSupport.stream(said.get("answers").spliterator(), false)
                .filter(answer -> answer.get("refused").asBoolean())
                .map(JsonNode::toString)
                .toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.get(field).asString())
                .collect(Collectors.toList());
    }
}
