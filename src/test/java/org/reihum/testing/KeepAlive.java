package org.reihum.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One connection that stays open, with no more of HTTP/1.1 than a flood of requests needs: it costs next to nothing. */
public final class KeepAlive implements AutoCloseable {

    private static final int PATIENCE = 120_000;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private final int port;
    private Socket socket;
    private InputStream in;

    /** @param headers all but those about the connection itself, as they were sent */
    public record Response(int status, List<String> headers, String body) {

        public Optional<String> header(String name) {
            String begin = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                    .map(line -> line.substring(begin.length()).strip())
                    .findFirst();
        }
    }

    public KeepAlive(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    public Response get(String path) throws IOException {
        return send("GET", path, "");
    }

    public Response post(String path, String form) throws IOException {
        return send("POST", path, form, FORM);
    }

    /** @throws EOFException when the other side goes without an answer */
    public Response send(String method, String path, String body, String... headers) throws IOException {
        if (socket.isClosed()) {
            connect();
        }
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append(method.equals("POST") ? "Content-Length: " + content.length + "\r\n\r\n" : "\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(request.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(content);
        socket.getOutputStream().write(bytes.toByteArray());
        return receive(method.equals("HEAD"));
    }

    private Response receive(boolean withoutBody) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        var response = new Response(status, headers, "");
        byte[] body = withoutBody || status == 204 || status == 304 ? new byte[0] : body(response);
        if (response.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            // the server grants so many requests for one connection
            socket.close();
        }
        headers.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith("connection:"));
        return new Response(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] body(Response head) throws IOException {
        if (head.header("Transfer-Encoding").isEmpty()) {
            return in.readNBytes(
                    head.header("Content-Length").map(Integer::parseInt).orElse(0));
        }
        var all = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            all.write(in.readNBytes(size));
            line();
        } while (size > 0);
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("no answer");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
