package org.reihum.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to our server that can be cut. The browser's own "offline" is not kept by a page that is loaded again, nor by its
 * worker; a line that is cut is cut for all of them.
 */
final class CutLine implements AutoCloseable {

    private final ServerSocket ear;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CutLine(int server) {
        this.server = server;
        try {
            ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    int port() {
        return ear.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(CutLine::hangUp);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            ear.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!ear.isClosed()) {
            try {
                Socket near = ear.accept();
                open.add(near);
                if (cut) {
                    hangUp(near);
                } else {
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                    open.add(far);
                    begin(() -> carry(near, far));
                    begin(() -> carry(far, near));
                    if (cut) {
                        hangUp(near);
                    }
                }
            } catch (IOException serverOrEarIsGone) {
                cut = true;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException hungUp) {
            // both ends are closed below
        }
        hangUp(from);
        hangUp(to);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void begin(Runnable work) {
        var thread = new Thread(work, "cut-line");
        thread.setDaemon(true);
        thread.start();
    }
}
