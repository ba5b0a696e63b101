package org.reihum.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Tickets;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A meeting on its day at 9:27, with people invited and some accepted, and desks at its door. */
@TestComponent
class DoorGround {

    static final MeetingId MEETING = new MeetingId(MeetingInSql.MEETING);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final DoorLinks links;
    private final DoorAddresses addresses;
    private final Tickets tickets;
    private final MovableClock.Hands clock;
    private final HttpClient client = HttpClient.newHttpClient();

    DoorGround(JdbcClient jdbc, DoorLinks links, DoorAddresses addresses, Tickets tickets, MovableClock.Hands clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.addresses = addresses;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @return the invitations, whose numbers are in the order of the people, "Muster1" first */
    List<InvitationId> begin(int invited, int accepted) {
        List<Long> all = new MeetingInSql(jdbc, clock.instant())
                .write(Math.max(1, accepted), invited)
                .invite(accepted);
        jdbc.sql(
                        "update invitation set answer = 'YES', seat = 'SEATED', answered_at = invited_at where person_id <= :last")
                .param("last", accepted)
                .update();
        jdbc.sql("update seating set taken = :taken").param("taken", accepted).update();
        at(9, 27);
        return all.stream().map(InvitationId::new).toList();
    }

    /** That hour, where the meeting is, on its day. */
    void at(int hour, int minute) {
        clock.set(day().atTime(LocalTime.of(hour, minute, 30))
                .atZone(java.time.ZoneId.of("Europe/Berlin"))
                .toInstant());
    }

    java.time.LocalDate day() {
        return jdbc.sql("select takes_place_on from meeting where id = :id")
                .param("id", MEETING.value())
                .query(java.time.LocalDate.class)
                .single();
    }

    Instant now() {
        return clock.instant();
    }

    DoorLink desk(String name, boolean signature) {
        links.add(MEETING, name, signature, "rosa@example.org", clock.instant());
        return links.of(MEETING).stream()
                .filter(link -> link.name().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** "/door/…". */
    String path(DoorLink desk) {
        return "/door/" + addresses.token(desk);
    }

    String code(InvitationId guest) {
        return tickets.code(guest);
    }

    void closeList() {
        jdbc.sql("delete from attendance_list").update();
        jdbc.sql("insert into attendance_list (meeting_id, version, closed_by, closed_at)"
                        + " values (1, 1, 'rosa', current_timestamp)")
                .update();
        jdbc.sql("insert into attendance_version (meeting_id, version, made_at, made_by)"
                        + " values (1, 1, current_timestamp, 'rosa')")
                .update();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    HttpResponse<String> get(int port, String path, String... headers) {
        return send(request(port, path, headers).GET());
    }

    HttpResponse<String> post(int port, String path, String body) {
        return send(request(port, path, "Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** Sends acts as JSON objects without the nonce's braces: each is what stands between them. */
    JsonNode acts(int port, DoorLink desk, String... acts) {
        String body = "{\"sent\":\"" + clock.instant() + "\",\"acts\":[{" + String.join("},{", acts) + "}]}";
        HttpResponse<String> answer = post(port, path(desk) + "/acts", body);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** What came of the only act. */
    String result(int port, DoorLink desk, String act) {
        return acts(port, desk, act).get("answers").get(0).get("result").asString();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(int port, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
