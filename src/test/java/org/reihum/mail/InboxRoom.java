package org.reihum.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What tests of incoming letters do over and over: fetch them for a reader of the test, and look at the rows. */
@TestComponent
class InboxRoom {

    /** Keeps what it is handed, and says that it waits. */
    static final class Desk implements LetterReader {

        final List<IncomingLetter> letters = new ArrayList<>();

        @Override
        public Reading read(IncomingLetter letter, Instant now) {
            letters.add(letter);
            return new Reading(Reading.Fate.APPLIED, "reply.title");
        }
    }

    private final List<Receiving> open = new ArrayList<>();
    private final Arrivals arrivals;
    private final Returns returns;
    private final Undeliverable undeliverable;
    private final OwnAddresses own;
    private final MessageIds ids;
    private final Sources sources;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private final JdbcClient jdbc;

    InboxRoom(
            Arrivals arrivals,
            Returns returns,
            Undeliverable undeliverable,
            OwnAddresses own,
            MessageIds ids,
            Sources sources,
            PlatformTransactionManager transactions,
            Clock clock,
            JdbcClient jdbc) {
        this.arrivals = arrivals;
        this.returns = returns;
        this.undeliverable = undeliverable;
        this.own = own;
        this.ids = ids;
        this.sources = sources;
        this.transactions = transactions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    static InboxSettings imap(int port, @Nullable String processed) {
        return new InboxSettings(
                "127.0.0.1",
                port,
                InboxSettings.Protocol.IMAP,
                "rsvp",
                "secret",
                "INBOX",
                Duration.ofMinutes(1),
                Duration.ofDays(36_500),
                null,
                processed,
                "mx.example.org");
    }

    static InboxSettings folder(Path folder) {
        return new InboxSettings(
                null,
                0,
                InboxSettings.Protocol.IMAPS,
                null,
                null,
                "INBOX",
                Duration.ofMinutes(1),
                Duration.ofDays(36_500),
                folder,
                null,
                "mx.example.org");
    }

    Collecting collecting(InboxSettings settings, LetterReader reader) {
        return collecting(settings, reader, sources);
    }

    Collecting collecting(InboxSettings settings, LetterReader reader, Sources sources) {
        return new Collecting(settings, sources, receiving(settings, reader, Duration.ofSeconds(20)), clock);
    }

    Receiving receiving(InboxSettings settings, LetterReader reader, Duration limit) {
        var sorting = new Sorting(returns, undeliverable, own, ids, settings, reader);
        var receiving = new Receiving(arrivals, sorting, transactions, new ReadingBox(4, limit));
        open.add(receiving);
        return receiving;
    }

    /** Takes one mail as if a source had found it. */
    InboxFate take(String mail, LetterReader reader) {
        return take(mail.getBytes(StandardCharsets.UTF_8), reader);
    }

    InboxFate take(byte[] mail, LetterReader reader) {
        return receiving(folder(Path.of("unused")), reader, Duration.ofSeconds(20))
                .take(new FoundMail(mail, mail.length), clock.instant());
    }

    /** Waits until nothing is read any more, not even a mail that took too long. */
    void close() {
        open.forEach(Receiving::close);
        open.clear();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("reading-letters")) {
                join(thread);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** "fate reason" of each letter, oldest first. */
    List<String> fates() {
        return jdbc.sql("select fate, reason from inbox_letter order by id")
                .query((row, number) -> (row.getString(1) + " " + row.getString(2)).strip())
                .list();
    }

    int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** With what a mail has to have; the body after an empty line. */
    static String mail(String fields, String body) {
        return ("From: Anna Musterlang <anna@firma.example.org>\nTo: rsvp@reihum.example.org\nSubject: Antwort\n"
                        + "Date: Sat, 21 Nov 2026 11:00:00 +0100\nMIME-Version: 1.0\n" + fields + "\n" + body)
                .replace("\n", "\r\n");
    }
}
