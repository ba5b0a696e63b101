package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.account.OpeningAccount;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class PlanApiTest {

    private static final Path INSTANCES = Path.of("src/test/resources/rotation/instances");
    private static final String PASSWORD = "ein ganzer Satz";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    OpeningAccount openingAccount;

    @BeforeEach
    void organiser() {
        openingAccount.open("anna@example.org", "Anna", PASSWORD, MovableClock.START);
    }

    private HttpResponse<String> send(String query, byte[] body, String password, String type)
            throws IOException, InterruptedException {
        String login = "anna@example.org:" + password;
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/plan" + query))
                        .header("Content-Type", type)
                        .header("Accept-Language", "de")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String query, byte[] body) throws IOException, InterruptedException {
        return send(query, body, PASSWORD, "application/json");
    }

    private static byte[] instance(String name) throws IOException {
        return Files.readAllBytes(INSTANCES.resolve(name + ".json"));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void aRosterGoesInAndAPlanComesOut() throws Exception {
        var response = send("", instance("bw11-n11-h0-s1"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(json(response).get("score").asLong()).isEqualTo(1300);
        assertThat(json(response).get("entries")).hasSize(11);
        assertThat(json(response).has("prices")).isFalse();
    }

    @Test
    void explainedItHasReasonsAndPrices() throws Exception {
        var plan = json(send("?explain=true&seconds=10", instance("bw11-n11-h0-s1")));

        assertThat(plan.get("entries").get(0).get("reasons")).isNotEmpty();
        assertThat(plan.get("prices").get("M1")).isNotEmpty();
    }

    @Test
    void whatIsMalformedIsAProblemWithFieldAndReason() throws Exception {
        var response =
                send("", "{\"format\":\"rotation-instance/1\",\"locations\":[]}".getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(response).get("status").asInt()).isEqualTo(400);
        assertThat(json(response).get("field").asString()).isEqualTo("locations");
        assertThat(json(response).get("reason").asString()).isEqualTo("erwartet werden 1 bis 300 Einträge, nicht 0");
    }

    @Test
    void withoutAPlanTheConflictAndTheWaysOutAreTold() throws Exception {
        var response = send("", instance("bw11-n22-h0-s1"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).get("conflict")).isNotEmpty();
        assertThat(json(response).get("waysOut")).hasSize(3);
        assertThat(json(response).get("waysOut").get(0)).hasSize(2);
    }

    @Test
    void tooMuchIsNotRead() throws Exception {
        var response = send("", new byte[RosterFile.MOST_BYTES + 100_000]);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("reason").asString()).contains(String.valueOf(RosterFile.MOST_BYTES));
    }

    @Test
    void onlyOrganisersMay() throws Exception {
        assertThat(send("", instance("bw11-n11-h0-s1"), "geraten", "application/json")
                        .statusCode())
                .isEqualTo(401);
        mvc.perform(post("/api/plan").contentType("application/json").content("{}"))
                .andExpect(status().isUnauthorized());
        mvc.perform(post("/api/other").with(user("x"))).andExpect(status().isNotFound());
    }

    /** A form on a page of a stranger can send text, but no JSON. */
    @Test
    void nothingButJsonIsTaken() throws Exception {
        assertThat(send("", instance("bw11-n11-h0-s1"), PASSWORD, "text/plain").statusCode())
                .isEqualTo(415);
    }
}
