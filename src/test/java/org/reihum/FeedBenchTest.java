package org.reihum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures calendars over HTTP, each request asking the database for the version, beside nginx with the same bytes in a file
 * and Radicale with the same meetings, by turns in one run (Debian packages wrk, nginx-light, radicale). Nothing here fails
 * for being slow.
 */
@DatabaseTest
@Tag("bench")
class FeedBenchTest {

    private static final String DATABASE = System.getProperty("reihum.test.database", "h2");
    private static final int CONNECTIONS = 32;
    private static final int TURNS = 3;
    private static final long SECONDS = Long.getLong("reihum.bench.seconds", 8);
    /** How long the memory is watched under load; ten minutes are for once in a while. */
    private static final Duration LOAD = Duration.ofSeconds(Long.getLong("reihum.bench.load-seconds", 20));

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> LINES = new ArrayList<>();

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterAll
    static void write() throws IOException {
        LINES.add(
                0,
                "-- calendars on %s, wrk with %d connections, %d processors, %d turns of %d s each"
                        .formatted(DATABASE, CONNECTIONS, Runtime.getRuntime().availableProcessors(), TURNS, SECONDS));
        BenchTable.write(LINES);
    }

    @Test
    void aHundredMeetingsBesideAFile() throws Exception {
        var wrk = tool("wrk");
        var nginx = tool("nginx");
        new MeetingInSql(jdbc, MovableClock.START).write(10, 1).meetings(2, 100);
        String ours = "http://127.0.0.1:" + port + "/feeds/" + MeetingInSql.SERIES + ".ics";
        HttpResponse<byte[]> calendar = fetch(ours);
        LINES.add("   100 meetings, %d bytes".formatted(calendar.body().length));
        Path folder = Files.createTempDirectory("feed-bench");
        try (var file = new Running(folder, nginx(nginx, folder, calendar.body()))) {
            String theirs = "http://127.0.0.1:" + file.port + "/feed.ics";
            file.await(theirs);
            assertThat(fetch(theirs).body()).isEqualTo(calendar.body());
            String ourTag = "If-None-Match: " + etag(calendar);
            String theirTag = "If-None-Match: " + etag(fetch(theirs));
            rate(wrk, ours, "Accept: */*", SECONDS);
            beside("200", wrk, ours, "Accept: */*", theirs, "Accept: */*");
            beside("304", wrk, ours, ourTag, theirs, theirTag);
        }
        besideRadicale(wrk, ours, calendar.body());
    }

    /** @param ours a calendar of that many bytes */
    private void besideRadicale(String wrk, String ours, byte[] calendar) throws Exception {
        var radicale = tool("radicale");
        Path folder = Files.createTempDirectory("feed-bench");
        try (var other = new Running(folder, radicale(radicale, folder, calendar))) {
            String theirs = "http://127.0.0.1:" + other.port + "/bench/feed/";
            other.await(theirs);
            double radicales = rate(wrk, theirs, "Accept: */*", SECONDS);
            double own = rate(wrk, ours, "Accept: */*", SECONDS);
            LINES.add(
                    "%-28s %8.0f/s   Radicale %8.1f/s   %.0f times".formatted("200", own, radicales, own / radicales));
        }
    }

    @Test
    void theFirstByteOfTwoThousandMeetings() throws Exception {
        new MeetingInSql(jdbc, MovableClock.START).write(10, 1).meetings(2, 2_000);
        URI ours = URI.create("http://127.0.0.1:" + port + "/feeds/" + MeetingInSql.SERIES + ".ics");
        long begin = System.nanoTime();
        int bytes = fetch(ours.toString()).body().length;
        double written = (System.nanoTime() - begin) / 1e6;
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long asked = System.nanoTime();
            try (InputStream body = HTTP.send(HttpRequest.newBuilder(ours).build(), BodyHandlers.ofInputStream())
                    .body()) {
                assertThat(body.read()).isEqualTo('B');
                waits.add(System.nanoTime() - asked);
                body.readAllBytes();
            }
        }
        var sorted = waits.subList(100, 300).stream().sorted().toList();
        LINES.add("2,000 meetings, %d bytes: written in %.0f ms; first byte warm, median %.1f ms, p95 %.1f ms"
                .formatted(bytes, written, sorted.get(100) / 1e6, sorted.get(190) / 1e6));
    }

    @Test
    void theMemoryUnderLoad() throws Exception {
        var wrk = tool("wrk");
        new MeetingInSql(jdbc, MovableClock.START).write(10, 1).meetings(2, 100);
        String ours = "http://127.0.0.1:" + port + "/feeds/" + MeetingInSql.SERIES + ".ics";
        // written before so many come for it at once, or the first ones time out on a busy machine
        fetch(ours);
        rate(wrk, ours, "Accept: */*", 5);
        List<String> heaps = new ArrayList<>();
        heaps.add(heap());
        int parts = 5;
        for (int part = 0; part < parts; part++) {
            // a change now and then, so that calendars are written anew under load
            jdbc.sql("update meeting set topic = :topic where number = 7")
                    .param("topic", "Teil " + part)
                    .update();
            rate(wrk, ours, "Accept-Encoding: gzip", Math.max(1, LOAD.toSeconds() / parts));
            heaps.add(heap());
        }
        LINES.add("heap after collection, over %d s of load: %s MB"
                .formatted(LOAD.toSeconds(), String.join(", ", heaps)));
    }

    private static String heap() {
        System.gc();
        LockSupport.parkNanos(200_000_000);
        System.gc();
        return Long.toString(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000);
    }

    private static void beside(String what, String wrk, String ours, String our, String theirs, String their)
            throws Exception {
        double own = 0;
        double other = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            other += rate(wrk, theirs, their, SECONDS) / TURNS;
            own += rate(wrk, ours, our, SECONDS) / TURNS;
        }
        LINES.add("%-28s %8.0f/s   nginx    %8.0f/s   %.2f of it".formatted(what, own, other, own / other));
    }

    private static double rate(String wrk, String url, String header, long seconds) throws Exception {
        var process = new ProcessBuilder(wrk, "-t2", "-c" + CONNECTIONS, "-d" + seconds + "s", "-H", header, url)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        Matcher rate = RATE.matcher(said);
        assertThat(rate.find()).as(said).isTrue();
        assertThat(said).doesNotContain("Non-2xx");
        return Double.parseDouble(rate.group(1));
    }

    private static HttpResponse<byte[]> fetch(String url) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
    }

    private static String etag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String tool(String name) {
        return Stream.of("/usr/bin/", "/usr/sbin/", "/usr/local/bin/")
                .map(folder -> folder + name)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseGet(() -> Assumptions.abort(
                        "skipped: no " + name + " on this machine (packages wrk, nginx-light, radicale)"));
    }

    /** What another server is started with. */
    private record Start(int port, List<String> command) {}

    private static Start nginx(String nginx, Path folder, byte[] calendar) throws IOException {
        int port = freePort();
        Path root = Files.createDirectories(folder.resolve("root"));
        Files.write(root.resolve("feed.ics"), calendar);
        Path settings = folder.resolve("nginx.conf");
        Files.writeString(settings, """
                daemon off; worker_processes auto; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                    types { text/calendar ics; }
                    sendfile on; access_log off; keepalive_requests 100000000;
                    client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
                    uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                    server { listen 127.0.0.1:%2$d; root %1$s/root; }
                }
                """.formatted(folder, port));
        // its workers have another user, who must be able to read the file
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        return new Start(port, List.of(nginx, "-c", settings.toString()));
    }

    /** As Radicale keeps them: a folder of its own for the calendar, a file for each meeting. */
    private static Start radicale(String radicale, Path folder, byte[] calendar) throws IOException {
        int port = freePort();
        Path feed = Files.createDirectories(folder.resolve("data/collection-root/bench/feed"));
        Files.writeString(feed.resolve(".Radicale.props"), "{\"tag\": \"VCALENDAR\"}");
        String all = new String(calendar, StandardCharsets.UTF_8);
        String head = all.substring(0, all.indexOf("BEGIN:VEVENT"));
        Matcher event = Pattern.compile("(?s)BEGIN:VEVENT.*?END:VEVENT\r\n").matcher(all);
        for (int number = 0; event.find(); number++) {
            Files.writeString(feed.resolve(number + ".ics"), head + event.group() + "END:VCALENDAR\r\n");
        }
        Path settings = folder.resolve("radicale.conf");
        Files.writeString(settings, """
                [server]
                hosts = 127.0.0.1:%d
                [auth]
                type = none
                [rights]
                type = owner_write
                [storage]
                filesystem_folder = %s/data
                [logging]
                level = error
                """.formatted(port, folder));
        return new Start(port, List.of(radicale, "--config", settings.toString()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Another server, for as long as it is measured. */
    private static final class Running implements AutoCloseable {

        private final int port;
        private final Process process;

        Running(Path folder, Start start) throws IOException {
            port = start.port();
            process = new ProcessBuilder(start.command())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        }

        void await(String url) throws Exception {
            for (int tried = 0; tried < 100; tried++) {
                try {
                    assertThat(fetch(url).statusCode()).isEqualTo(200);
                    return;
                } catch (IOException e) {
                    // not yet listening
                    LockSupport.parkNanos(100_000_000);
                }
            }
            throw new IllegalStateException("does not answer: " + url);
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().join();
        }
    }
}
