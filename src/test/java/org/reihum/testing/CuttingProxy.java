package org.reihum.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A bad line: takes a request to the server, waits for the answer and then cuts, so that nobody receives it. */
public final class CuttingProxy implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final int target;
    private final ServerSocket door;
    private final AtomicInteger cuts = new AtomicInteger();

    public CuttingProxy(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread porter = new Thread(this::open, "cutting proxy");
        porter.setDaemon(true);
        porter.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many answers got lost. */
    public int cuts() {
        return cuts.get();
    }

    private void open() {
        try {
            while (true) {
                Socket caller = door.accept();
                Thread line = new Thread(() -> carry(caller), "cut line");
                line.setDaemon(true);
                line.start();
            }
        } catch (IOException closed) {
            // the test has ended
        }
    }

    private void carry(Socket caller) {
        try (caller;
                var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            server.getOutputStream().write(request(caller.getInputStream()));
            String answer = head(server.getInputStream());
            // a reset, not a farewell
            caller.setSoLinger(true, 0);
            if (answer.startsWith("HTTP/1.1 ")) {
                cuts.incrementAndGet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] request(InputStream in) throws IOException {
        String head = head(in);
        var length = LENGTH.matcher(head);
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        return whole.toByteArray();
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.append((char) c);
            if (c == '\n' && head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) >= 0) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
