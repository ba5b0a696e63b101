package org.reihum.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.testing.Programs;

/** What programs of others think of our letters and feeds; {@code -Pinterop}. */
@Tag("interop")
class OtherProgramsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String SPOILT =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    @TempDir
    Path folder;

    private Map<String, byte[]> calendars;

    @BeforeEach
    void calendars() {
        var messages = new ItipMessages();
        calendars = new LinkedHashMap<>();
        calendars.put("request", messages.request(Examples.MEETING, Examples.ORGANIZER, Examples.ANNA));
        calendars.put(
                "hybrid",
                messages.request(
                        Examples.MEETING.online(URI.create("https://video.example.org/a")),
                        Examples.ORGANIZER,
                        Examples.ANNA));
        calendars.put(
                "day",
                messages.request(
                        Examples.at("day@example.org", new Span.AllDay(LocalDate.of(2027, 3, 18))),
                        Examples.ORGANIZER,
                        Examples.ANNA));
        calendars.put("cancel", messages.cancel(Examples.MEETING, Examples.ORGANIZER, Examples.ANNA));
        calendars.put("uninvite", messages.uninvite(Examples.MEETING, Examples.ORGANIZER, Examples.ANNA));
        calendars.put("feed", feed(1));
        calendars.put("large", feed(300));
    }

    private static byte[] feed(int meetings) {
        List<CalendarEvent> events = IntStream.range(0, meetings)
                .mapToObj(i -> Examples.with(
                        i + "@example.org",
                        Examples.evening(LocalDate.of(2027, 1, 1).plusDays(i).toString()),
                        "Treffen \"Süd\"; Nr. " + i + ", ä😀",
                        "a\nb",
                        "Haus, 79999 Südhang"))
                .toList();
        URI source = URI.create("https://events.example.org/f.ics");
        return new Feeds().feed(new FeedHead("Südhang", "Alle", source, Examples.BERLIN), events);
    }

    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (var calendar : calendars.entrySet()) {
            files.add(Files.write(folder.resolve(calendar.getKey() + ".ics"), calendar.getValue())
                    .toString());
        }
        return files;
    }

    @Test
    void libicalFindsNothing() throws Exception {
        Programs.require("cc");
        Path source = Programs.copy("/ical/interop/restrictions.c", folder);
        Path judge = folder.resolve("restrictions");
        var compiled = run("cc", "-o", judge.toString(), source.toString(), "-lical");
        assertThat(compiled.output()).as("libical-dev is installed").isEmpty();

        assertThat(judged(List.of(judge.toString()), files())).isEqualTo(new Programs.Outcome(0, ""));
        assertThat(judged(List.of(judge.toString()), spoilt()).status())
                .as("the control")
                .isEqualTo(1);
    }

    @Test
    void pythonsLibrariesFindNothing() throws Exception {
        Programs.require("python3");
        Path judge = Programs.copy("/ical/interop/judges.py", folder);
        List<String> python = List.of("/usr/bin/python3", judge.toString());

        assertThat(judged(python, files())).isEqualTo(new Programs.Outcome(0, ""));
        assertThat(judged(python, spoilt()).status()).as("the control").isEqualTo(1);
    }

    private List<String> spoilt() throws IOException {
        return List.of(Files.writeString(folder.resolve("spoilt.ics"), SPOILT).toString());
    }

    private Programs.Outcome judged(List<String> judge, List<String> files) throws Exception {
        List<String> command = new ArrayList<>(judge);
        command.addAll(files);
        return run(command.toArray(String[]::new));
    }

    private Programs.Outcome run(String... command) throws Exception {
        return Programs.run(folder, Map.of(), List.of(command));
    }

    /** Letters as single events, feeds as whole calendars. */
    @Test
    void radicaleStoresThem() throws Exception {
        Programs.require("radicale");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server = Programs.serve(
                folder,
                List.of(
                        "radicale",
                        "--config",
                        "",
                        "--auth-type",
                        "none",
                        "--server-hosts",
                        "127.0.0.1:" + port,
                        "--storage-filesystem-folder",
                        folder.resolve("collections").toString()));
        try {
            String anna = "http://127.0.0.1:" + port + "/anna/";
            for (String letter : List.of("request", "hybrid", "day", "cancel", "uninvite")) {
                assertThat(answer("MKCALENDAR", anna + letter + "/", new byte[0], server))
                        .isEqualTo(201);
                assertThat(answer("PUT", anna + letter + "/1.ics", stored(calendars.get(letter)), server))
                        .as(letter)
                        .isEqualTo(201);
            }
            for (String feed : List.of("feed", "large")) {
                assertThat(answer("PUT", anna + feed + "/", calendars.get(feed), server))
                        .as(feed)
                        .isEqualTo(201);
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** What lies in a calendar has no METHOD (RFC 4791 4.1). */
    private static byte[] stored(byte[] letter) {
        return new String(letter, UTF_8).replaceAll("METHOD:\\w+\r\n", "").getBytes(UTF_8);
    }

    private int answer(String method, String address, byte[] body, Process server) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("anna:x".getBytes(UTF_8)))
                .header("Content-Type", "text/calendar; charset=utf-8")
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        while (!server.waitFor(100, TimeUnit.MILLISECONDS)) {
            try {
                return HTTP.send(request, BodyHandlers.discarding()).statusCode();
            } catch (ConnectException e) {
                assertThat(server.isAlive()).as("it still starts").isTrue();
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("output")));
    }
}
