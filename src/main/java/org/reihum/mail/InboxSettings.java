package org.reihum.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that answers come to.
 *
 * @param host of the IMAP server; null: none is read
 * @param port 0: the usual one of the protocol
 * @param folder the only one that is looked at
 * @param interval from one look to the next
 * @param firstLook how far back the first look into a mailbox reads
 * @param dropFolder where *.eml files are fetched from; null: nowhere
 * @param processedFolder where mail that was understood is moved to; null: it stays as it is
 * @param authservId the name our own mail server signs its Authentication-Results with; null: it writes none
 */
@ConfigurationProperties("reihum.mail.inbox")
record InboxSettings(
        @Nullable String host,
        @DefaultValue("0") int port,
        @DefaultValue("imaps") Protocol protocol,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") Duration interval,
        @DefaultValue("14d") Duration firstLook,
        @Nullable Path dropFolder,
        @Nullable String processedFolder,
        @Nullable String authservId) {

    /** How the way to the mailbox is encrypted. */
    enum Protocol {
        /** From the start. */
        IMAPS(993),
        /** After the greeting; without it nobody logs in. */
        STARTTLS(143),
        /** Not at all: for a server on this machine. */
        IMAP(143);

        private final int usualPort;

        Protocol(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Refuses a bad value when the application starts. */
    InboxSettings {
        host = nullIfBlank(host);
        user = nullIfBlank(user);
        processedFolder = nullIfBlank(processedFolder);
        authservId = nullIfBlank(authservId);
        dropFolder = dropFolder == null || dropFolder.toString().isBlank() ? null : dropFolder;
        if (host != null && user == null) {
            throw new IllegalArgumentException("reihum.mail.inbox.host needs reihum.mail.inbox.user");
        }
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("reihum.mail.inbox.interval must be between 5s and 1d");
        }
        if (firstLook.isNegative()) {
            throw new IllegalArgumentException("reihum.mail.inbox.first-look must not be negative");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("reihum.mail.inbox.port is none: " + port);
        }
        if (folder.equals(processedFolder)) {
            throw new IllegalArgumentException(
                    "reihum.mail.inbox.processed-folder must be another than the one that is read");
        }
    }

    private static @Nullable String nullIfBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean isOff() {
        return host == null && dropFolder == null;
    }

    int portInUse() {
        return port == 0 ? protocol.usualPort : port;
    }

    /** Without the password: settings end up in logs. */
    @Override
    public String toString() {
        return "InboxSettings[host=%s, port=%d, protocol=%s, user=%s, password=%s, folder=%s, interval=%s, firstLook=%s, dropFolder=%s, processedFolder=%s, authservId=%s]"
                .formatted(
                        host,
                        port,
                        protocol,
                        user,
                        password == null ? "none" : "set",
                        folder,
                        interval,
                        firstLook,
                        dropFolder,
                        processedFolder,
                        authservId);
    }
}
