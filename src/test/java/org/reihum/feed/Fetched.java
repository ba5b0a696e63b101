package org.reihum.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A calendar as a subscriber's program gets it. */
record Fetched(HttpResponse<byte[]> answer) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Fetched get(int port, String path, String... headers) {
        return send("GET", port, path, headers);
    }

    static Fetched send(String method, int port, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Fetched(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    byte[] bytes() {
        return answer.body();
    }

    byte[] unpacked() throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes()))) {
            return gzip.readAllBytes();
        }
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Unfolded. */
    List<String> lines() {
        return List.of(text().replace("\r\n ", "").split("\r\n"));
    }

    /** The values of a property of events, in their order. */
    List<String> all(String property) {
        return lines().stream()
                .filter(line -> line.startsWith(property + ":") || line.startsWith(property + ";"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .toList();
    }
}
