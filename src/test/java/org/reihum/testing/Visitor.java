package org.reihum.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody with a browser: keeps cookies, sends the form token of the page last seen, follows no redirect by itself. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final String language;
    private String token = "";

    public Visitor(int port, String language) {
        this.base = "http://localhost:" + port;
        this.language = language;
    }

    public record Page(int status, String body, HttpResponse<String> answer) {

        public String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        /** Path and query of the redirect. */
        public String location() {
            return header("Location").replaceFirst("^https?://[^/]+", "");
        }
    }

    public Page get(String path) {
        return send(request(path).header("Accept", "text/html").GET().build());
    }

    /** @param namesAndValues in turn */
    public Page post(String path, String... namesAndValues) {
        List<String> pairs = new ArrayList<>(List.of("_csrf=" + encoded(token)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(encoded(namesAndValues[i]) + '=' + encoded(namesAndValues[i + 1]));
        }
        return postBody(path, "application/x-www-form-urlencoded", String.join("&", pairs));
    }

    public Page postBody(String path, String contentType, String body) {
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** As a form with a file in it. */
    public Page upload(String path, String fileName, String content, String... namesAndValues) {
        String border = "reihum-0123456789";
        var body = new StringBuilder();
        List<String> pairs = new ArrayList<>(List.of("_csrf", token));
        pairs.addAll(List.of(namesAndValues));
        for (int i = 0; i < pairs.size(); i += 2) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(border, pairs.get(i), pairs.get(i + 1)));
        }
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(border, fileName))
                .append("Content-Type: text/csv\r\n\r\n")
                .append(content)
                .append("\r\n--" + border + "--\r\n");
        return postBody(path, "multipart/form-data; boundary=" + border, body.toString());
    }

    /** Logs in through the log-in page. */
    public Page logIn(String address, String password) {
        get("/login");
        return post("/login", "username", address, "password", password);
    }

    /** What is downloaded there, byte for byte. */
    public byte[] download(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language);
    }

    private Page send(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Page(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
