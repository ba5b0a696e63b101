package org.reihum.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A mail server as people run it: Postfix takes letters, Dovecot keeps them in mailboxes; on loopback, with ports and files of
 * their own, so that whatever else runs on the machine is left alone. Every address has a mailbox, named by what stands before
 * "+" and "@", with the password "secret"; letters to the domain gone.example.org come back.
 */
final class PostfixAndDovecot implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    final int smtp = freePort();
    final int imap = freePort();
    private final int lmtp = freePort();

    private PostfixAndDovecot(Path folder) {
        this.folder = folder;
    }

    static PostfixAndDovecot start() {
        var missing = Stream.of(
                        "/usr/sbin/postfix", "/usr/sbin/dovecot", "/usr/lib/dovecot/imap", "/usr/lib/dovecot/lmtp")
                .filter(program -> !Files.isExecutable(Path.of(program)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "needs the Debian packages postfix dovecot-imapd dovecot-lmtpd; missing: " + missing);
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException("needs root: Postfix and Dovecot start as nobody else");
        }
        try {
            var access = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
            var servers = new PostfixAndDovecot(Files.createTempDirectory("round-trip", access));
            servers.begin();
            return servers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        for (String below : List.of("etc", "spool", "data", "run", "mail")) {
            Files.createDirectory(folder.resolve(below));
        }
        own("postfix", "data");
        own("nobody", "mail");
        Files.writeString(folder.resolve("dovecot.conf"), dovecot());
        Files.writeString(folder.resolve("etc/main.cf"), postfix());
        Files.writeString(folder.resolve("etc/master.cf"), services());
        Files.createFile(folder.resolve("etc/dynamicmaps.cf"));
        run("dovecot", "-c", folder.resolve("dovecot.conf").toString());
        run("postfix", "-c", folder.resolve("etc").toString(), "start");
        for (int port : new int[] {imap, lmtp, smtp}) {
            await(port);
        }
    }

    private void own(String user, String below) throws IOException {
        Path path = folder.resolve(below);
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }

    private String dovecot() {
        return """
                base_dir = FOLDER/run
                state_dir = FOLDER/run
                log_path = FOLDER/dovecot.log
                protocols = imap lmtp
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                recipient_delimiter = +
                auth_username_format = %Ln
                mail_location = maildir:FOLDER/mail/%n
                first_valid_uid = 1
                service imap-login {
                  inet_listener imap {
                    address = 127.0.0.1
                    port = IMAP
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service lmtp {
                  inet_listener lmtp {
                    address = 127.0.0.1
                    port = LMTP
                  }
                }
                passdb {
                  driver = static
                  args = password=secret
                }
                userdb {
                  driver = static
                  args = uid=nobody gid=nogroup home=FOLDER/mail/%n allow_all_users=yes
                }
                """.replace("FOLDER", folder.toString())
                .replace("IMAP", "" + imap)
                .replace("LMTP", "" + lmtp);
    }

    private String postfix() {
        return """
                compatibility_level = 3.6
                queue_directory = FOLDER/spool
                data_directory = FOLDER/data
                command_directory = /usr/sbin
                daemon_directory = /usr/lib/postfix/sbin
                mail_owner = postfix
                setgid_group = postdrop
                myhostname = mx.example.org
                mydestination =
                default_transport = lmtp:inet:127.0.0.1:LMTP
                transport_maps = inline:{ {gone.example.org = error:5.1.1 nobody of that name} }
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                mynetworks = 127.0.0.0/8
                smtpd_reject_unlisted_recipient = no
                recipient_delimiter = +
                alias_maps =
                maillog_file = FOLDER/postfix.log
                maillog_file_prefixes = FOLDER
                """.replace("FOLDER", folder.toString()).replace("LMTP", "" + lmtp);
    }

    private String services() {
        return """
                127.0.0.1:SMTP inet n - n - - smtpd
                pickup unix n - n 60 1 pickup
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                verify unix - - n - 1 verify
                flush unix n - n 1000? 0 flush
                proxymap unix - - n - - proxymap
                lmtp unix - - n - - lmtp
                error unix - - n - - error
                retry unix - - n - - error
                anvil unix - - n - 1 anvil
                scache unix - - n - 1 scache
                postlog unix-dgram n - n - 1 postlogd
                """.replace("SMTP", "" + smtp);
    }

    /** What the two wrote down, for a test that fails. */
    String log() throws IOException {
        return Files.readString(folder.resolve("postfix.log")) + Files.readString(folder.resolve("dovecot.log"));
    }

    @Override
    public void close() throws IOException {
        run("postfix", "-c", folder.resolve("etc").toString(), "stop");
        run("doveadm", "-c", folder.resolve("dovecot.conf").toString(), "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(int port) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing answers on port " + port);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
