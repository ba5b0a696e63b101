package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters from a mailbox: I25 and I26 of the checklist, and what happens when the mail server does not answer. */
@DatabaseTest
class CollectingTest {

    @Autowired
    InboxRoom inbox;

    @Autowired
    Sources sources;

    @Autowired
    OnlyOnce once;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    final InboxRoom.Desk desk = new InboxRoom.Desk();
    GreenMail server;
    GreenMailUser user;

    @BeforeEach
    void open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("rsvp@reihum.example.org", "rsvp", "secret");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void i26_whatWasReadIsNotReadAgainHoweverOftenTheMailboxIsLookedAt() {
        deliver("1");
        deliver("2");

        for (int i = 0; i < 3; i++) {
            collecting().run();
        }
        deliver("3");
        collecting().run();

        assertThat(desk.letters).extracting(IncomingLetter::subject).containsExactly("Antwort", "Antwort", "Antwort");
        assertThat(inbox.fates()).hasSize(3).containsOnly("APPLIED reply.title");
        assertThat(inbox.rows("inbox_mark")).isZero();
    }

    @Test
    void i26_newNumbersOfTheServerAndLostMarksChangeNothing() {
        deliver("1");
        deliver("2");
        collecting().run();

        jdbc.sql("update inbox_source set uid_validity = 7, done_to = 99").update();
        collecting().run();
        jdbc.sql("delete from inbox_source").update();
        collecting().run();

        assertThat(desk.letters).hasSize(2);
        assertThat(inbox.rows("inbox_letter")).isEqualTo(2);
    }

    @Test
    void i26_theSameMailDeliveredTwiceCountsOnce() {
        String mail = InboxRoom.mail("Message-ID: <a@firma.example.org>\n", "Ich komme.\n");
        deliverRaw("Received: from a by b\r\nDelivered-To: rsvp@reihum.example.org\r\n" + mail);
        deliverRaw("Received: from c by d\r\n" + mail);

        collecting().run();

        assertThat(desk.letters).hasSize(1);
    }

    @Test
    void i25_onlyTheFolderIsReadAndNothingInItIsTouched() throws MessagingException {
        deliver("1");
        collecting().run();

        var store = Session.getInstance(new Properties()).getStore("imap");
        try (store) {
            store.connect("127.0.0.1", server.getImap().getPort(), "rsvp", "secret");
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            assertThat(folder.getMessageCount()).isEqualTo(1);
            assertThat(folder.getMessage(1).isSet(Flags.Flag.SEEN)).isFalse();
            assertThat(folder.getMessage(1).isSet(Flags.Flag.DELETED)).isFalse();
            folder.close(false);
        }
    }

    @Test
    void i25_understoodMailIsMovedWhereTheOperatorWantsItAndOtherMailStays() throws MessagingException {
        deliver("1");
        deliverRaw(InboxRoom.mail("Message-ID: <b@x.example.org>\nAuto-Submitted: auto-replied\n", "Bin im Urlaub.\n"));
        var store = Session.getInstance(new Properties()).getStore("imap");
        try (store) {
            store.connect("127.0.0.1", server.getImap().getPort(), "rsvp", "secret");
            store.getFolder("Reihum").create(Folder.HOLDS_MESSAGES);

            inbox.collecting(InboxRoom.imap(server.getImap().getPort(), "Reihum"), desk)
                    .run();

            assertThat(store.getFolder("Reihum").getMessageCount()).isEqualTo(1);
            assertThat(store.getFolder("INBOX").getMessageCount()).isEqualTo(1);
        }
        assertThat(inbox.fates()).containsExactly("APPLIED reply.title", "IGNORED mail.inbox.reason.automatic");
    }

    @Test
    void twoRunsAtOnceReadEachLetterOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            deliver(String.valueOf(i));
        }
        var together = new CountDownLatch(2);
        var runs = Executors.newFixedThreadPool(2);
        var read = new ConcurrentLinkedQueue<Long>();
        LetterReader reader = (letter, now) -> {
            read.add(letter.id());
            return new Reading(Reading.Fate.APPLIED, "reply.title");
        };
        try {
            var both = IntStream.range(0, 2)
                    .mapToObj(i -> runs.submit(() -> {
                        together.countDown();
                        together.await();
                        collecting(reader).run();
                        return null;
                    }))
                    .toList();
            for (var run : both) {
                run.get();
            }
        } finally {
            runs.shutdownNow();
        }
        collecting(reader).run();

        assertThat(read).hasSize(20).doesNotHaveDuplicates();
        assertThat(inbox.fates()).hasSize(20).containsOnly("APPLIED reply.title");
    }

    @Test
    void aWrongPasswordAMissingFolderAndAServerThatIsAwayAreToldApart() {
        int port = server.getImap().getPort();
        server.setUser("other@reihum.example.org", "rsvp", "changed");
        collecting().run();
        assertThat(sources.all())
                .singleElement()
                .satisfies(state -> assertThat(state.obstacle()).contains(SourceObstacle.WRONG_PASSWORD));

        server.setUser("rsvp@reihum.example.org", "rsvp", "secret");
        inbox.collecting(withFolder(port, "Antworten"), desk).run();
        assertThat(sources.all())
                .filteredOn(state -> state.name().endsWith("/Antworten"))
                .singleElement()
                .satisfies(state -> assertThat(state.obstacle()).contains(SourceObstacle.NO_FOLDER));

        server.stop();
        inbox.collecting(InboxRoom.imap(port, null), desk).run();
        assertThat(sources.all())
                .filteredOn(state -> state.name().endsWith("/INBOX"))
                .singleElement()
                .satisfies(state -> assertThat(state.obstacle()).contains(SourceObstacle.UNREACHABLE));
    }

    @Test
    void aMailboxThatIsBackIsReadOn() {
        jdbc.sql("insert into inbox_source (name, uid_validity, done_to, obstacle, changed_at)"
                        + " values (:name, 0, 0, 'UNREACHABLE', current_timestamp)")
                .param("name", "rsvp@127.0.0.1:" + server.getImap().getPort() + "/INBOX")
                .update();
        deliver("1");

        collecting().run();

        assertThat(sources.all())
                .singleElement()
                .satisfies(state -> assertThat(state.obstacle()).isEmpty());
        assertThat(desk.letters).hasSize(1);
    }

    @Test
    void anEncryptedServerMustBeTheOneItSaysItIs() {
        var encrypted = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
        encrypted.start();
        try {
            var settings = new InboxSettings(
                    "127.0.0.1",
                    encrypted.getImaps().getPort(),
                    InboxSettings.Protocol.IMAPS,
                    "rsvp",
                    "secret",
                    "INBOX",
                    Duration.ofMinutes(1),
                    Duration.ofDays(36_500),
                    null,
                    null,
                    null);
            inbox.collecting(settings, desk).run();
        } finally {
            encrypted.stop();
        }

        assertThat(sources.all())
                .singleElement()
                .satisfies(state -> assertThat(state.obstacle()).contains(SourceObstacle.UNREACHABLE));
    }

    @Test
    void aPasswordIsNotSentWhereEncryptionIsAskedForAndNotOffered() {
        var settings = new InboxSettings(
                "127.0.0.1",
                server.getImap().getPort(),
                InboxSettings.Protocol.STARTTLS,
                "rsvp",
                "secret",
                "INBOX",
                Duration.ofMinutes(1),
                Duration.ofDays(36_500),
                null,
                null,
                null);
        deliver("1");

        inbox.collecting(settings, desk).run();

        assertThat(desk.letters).isEmpty();
        assertThat(sources.all())
                .singleElement()
                .satisfies(state -> assertThat(state.obstacle()).contains(SourceObstacle.UNREACHABLE));
    }

    @Test
    void theFirstLookLeavesOutWhatIsOld() throws MessagingException {
        var look = Duration.ofDays(14);
        appendAt(clock.instant().minus(Duration.ofDays(30)), "old");
        appendAt(clock.instant().minus(Duration.ofDays(3)), "new");
        appendAt(clock.instant().minus(Duration.ofDays(20)), "moved here");

        inbox.collecting(firstLook(look), desk).run();
        assertThat(desk.letters).extracting(IncomingLetter::text).containsExactly("new");

        // what is put into the folder from then on is read, however old it is
        appendAt(clock.instant().minus(Duration.ofDays(40)), "found again");
        inbox.collecting(firstLook(look), desk).run();
        assertThat(desk.letters).extracting(IncomingLetter::text).contains("found again");
    }

    @Test
    void aMailThatTheServerDoesNotHandOutIsGivenUpInTheEnd() throws Exception {
        deliver("1");
        deliver("2");
        var source = new ImapSource(InboxRoom.imap(server.getImap().getPort(), null), sources, clock) {
            @Override
            FoundMail fetch(IMAPMessage message) throws MessagingException, IOException {
                if (message.getMessageNumber() == 1) {
                    throw new IOException("planted");
                }
                return super.fetch(message);
            }
        };
        sources.know(source.name(), clock.instant());
        var intake = new Keeping();

        source.collect(intake);
        source.collect(intake);
        assertThat(intake.taken).extracting(FoundMail::fetched).containsExactly(true);
        jdbc.sql("update inbox_mark set failures = :most where not done")
                .param("most", ImapSource.MOST_TRIES - 1)
                .update();
        source.collect(intake);
        source.collect(intake);

        assertThat(intake.taken).extracting(FoundMail::fetched).containsExactly(true, false);
        assertThat(inbox.rows("inbox_mark")).isZero();
    }

    @Test
    void nothingIsFetchedWhenTheTimeIsOver() throws Exception {
        deliver("1");
        var intake = new Keeping();
        intake.open = false;
        var source = new ImapSource(InboxRoom.imap(server.getImap().getPort(), null), sources, clock) {
            @Override
            FoundMail fetch(IMAPMessage message) {
                throw new IllegalStateException("too late to fetch anything");
            }
        };
        sources.know(source.name(), clock.instant());

        source.collect(intake);

        assertThat(sources.doneTo(source.name(), 1)).isZero();
    }

    @Test
    void whatBreaksAtOnePlaceDoesNotKeepTheNextFromBeingRead(@TempDir Path folder) throws IOException {
        deliver("1");
        Files.writeString(folder.resolve("a.eml"), InboxRoom.mail("Message-ID: <f@x.example.org>\n", "2"));
        var imap = InboxRoom.imap(server.getImap().getPort(), null);
        var both = new InboxSettings(
                imap.host(),
                imap.port(),
                imap.protocol(),
                imap.user(),
                imap.password(),
                imap.folder(),
                imap.interval(),
                imap.firstLook(),
                folder,
                null,
                null);
        var failing = new Sources(jdbc, once) {
            @Override
            public Set<Long> marked(String name, long uidValidity) {
                throw new DataRetrievalFailureException("planted");
            }
        };

        inbox.collecting(both, desk, failing).run();

        assertThat(desk.letters).extracting(IncomingLetter::text).containsExactly("2");
        assertThat(sources.all())
                .filteredOn(state -> state.name().endsWith("/INBOX"))
                .singleElement()
                .satisfies(state -> assertThat(state.obstacle()).contains(SourceObstacle.BREAKS_OFF));
    }

    private static final class Keeping implements Intake {

        final List<FoundMail> taken = new ArrayList<>();
        boolean open = true;

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public InboxFate take(FoundMail mail) {
            taken.add(mail);
            return InboxFate.APPLIED;
        }
    }

    private InboxSettings firstLook(Duration firstLook) {
        var imap = InboxRoom.imap(server.getImap().getPort(), null);
        return new InboxSettings(
                imap.host(),
                imap.port(),
                imap.protocol(),
                imap.user(),
                imap.password(),
                imap.folder(),
                imap.interval(),
                firstLook,
                null,
                null,
                null);
    }

    /** As one that the server received then. */
    private void appendAt(Instant received, String text) throws MessagingException {
        String mail = "From: anna@example.org\r\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(received.atOffset(ZoneOffset.UTC)) + "\r\n\r\n" + text;
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), "rsvp", "secret");
            var message = new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
            store.getFolder("INBOX").appendMessages(new Message[] {message});
        }
    }

    @Test
    void aLetterArrivesWhole() {
        deliverRaw(InboxRoom.mail(
                "Message-ID: <a@b>\nDelivered-To: rsvp+abc@reihum.example.org\nAuthentication-Results: mx.example.org;"
                        + " dkim=pass header.d=firma.example.org\n",
                "Ich komme.\n"));

        collecting().run();

        assertThat(desk.letters).singleElement().satisfies(letter -> {
            assertThat(letter.senderName()).isEqualTo("Anna Musterlang");
            assertThat(letter.senderAddress()).isEqualTo("anna@firma.example.org");
            assertThat(letter.deliveredTo()).containsExactly("rsvp+abc@reihum.example.org", "rsvp@reihum.example.org");
            assertThat(letter.subject()).isEqualTo("Antwort");
            assertThat(letter.text()).isEqualTo("Ich komme.");
            assertThat(letter.writtenAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
            assertThat(letter.automatic()).isFalse();
            assertThat(letter.senderProven()).isTrue();
            assertThat(letter.signedBy()).containsExactly("firma.example.org");
        });
    }

    private Collecting collecting() {
        return collecting(desk);
    }

    private Collecting collecting(LetterReader reader) {
        return inbox.collecting(InboxRoom.imap(server.getImap().getPort(), null), reader);
    }

    private static InboxSettings withFolder(int port, String folder) {
        return new InboxSettings(
                "127.0.0.1",
                port,
                InboxSettings.Protocol.IMAP,
                "rsvp",
                "secret",
                folder,
                Duration.ofMinutes(1),
                Duration.ofDays(36_500),
                null,
                null,
                null);
    }

    private void deliver(String id) {
        deliverRaw(InboxRoom.mail("Message-ID: <" + id + "@firma.example.org>\n", "Ich komme.\n"));
    }

    private void deliverRaw(String mail) {
        try {
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
