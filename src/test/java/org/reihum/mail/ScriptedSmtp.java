package org.reihum.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that misbehaves as told: one fault for each connection, in order, and then none. */
final class ScriptedSmtp implements AutoCloseable {

    enum Fault {
        NONE,
        REFUSED_AT_BANNER,
        SILENT,
        MAIL_451,
        MAIL_550,
        RCPT_450,
        RCPT_550,
        DATA_452,
        DATA_554,
        DOT_451,
        DOT_554,
        EOF_AT_MAIL,
        EOF_AT_RCPT,
        EOF_AFTER_DOT,
        HANG_AFTER_DOT,
        RESET_AFTER_250,
        HANG_ON_QUIT
    }

    private static final Map<Fault, String> BAD_REPLIES = Map.of(
            Fault.MAIL_451, "451 4.3.0 try later",
            Fault.MAIL_550, "550 5.7.1 sender not allowed",
            Fault.RCPT_450, "450 4.2.0 greylisted",
            Fault.RCPT_550, "550 5.1.1 no such user",
            Fault.DATA_452, "452 4.3.1 disk full",
            Fault.DATA_554, "554 5.6.0 no thanks",
            Fault.DOT_451, "451 4.3.2 not now",
            Fault.DOT_554, "554 5.7.1 content refused");

    /** What was taken over with a 250, whether or not the client could read that. */
    final List<String> accepted = new CopyOnWriteArrayList<>();

    private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket door;

    ScriptedSmtp() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    void next(Fault... coming) {
        faults.addAll(List.of(coming));
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var connection = door.accept();
                connections.add(connection);
                var fault = faults.isEmpty() ? Fault.NONE : faults.poll();
                var talk = new Thread(() -> talk(connection, fault), "scripted-smtp-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection, Fault fault) {
        try {
            if (fault == Fault.SILENT) {
                return;
            }
            reply(connection, fault == Fault.REFUSED_AT_BANNER ? "554 no service" : "220 scripted.example.org");
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            while (line != null && answer(connection, fault, line, in)) {
                line = in.readLine();
            }
            if (fault != Fault.HANG_AFTER_DOT && fault != Fault.HANG_ON_QUIT) {
                connection.close();
            }
        } catch (IOException gone) {
            connections.remove(connection);
        }
    }

    /** Whether the talk goes on. */
    private boolean answer(Socket connection, Fault fault, String line, BufferedReader in) throws IOException {
        var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        if (fault.name().equals("EOF_AT_" + command)) {
            return false;
        }
        var bad = fault.name().startsWith(command + "_") ? BAD_REPLIES.get(fault) : null;
        switch (command) {
            case "EHLO" -> reply(connection, "250 scripted.example.org");
            case "DATA" -> {
                if (bad == null) {
                    reply(connection, "354 go on");
                    return afterDot(connection, fault, body(in));
                }
                reply(connection, bad);
            }
            case "QUIT" -> {
                if (fault == Fault.RESET_AFTER_250) {
                    connection.setSoLinger(true, 0);
                } else if (fault != Fault.HANG_ON_QUIT) {
                    reply(connection, "221 bye");
                }
                return false;
            }
            default -> reply(connection, bad == null ? "250 fine" : bad);
        }
        return true;
    }

    private boolean afterDot(Socket connection, Fault fault, String message) throws IOException {
        var bad = fault.name().startsWith("DOT_") ? BAD_REPLIES.get(fault) : null;
        if (bad == null) {
            accepted.add(message);
        }
        if (fault == Fault.EOF_AFTER_DOT || fault == Fault.HANG_AFTER_DOT) {
            return false;
        }
        reply(connection, bad == null ? "250 taken" : bad);
        return true;
    }

    private static String body(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private static void reply(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }
}
