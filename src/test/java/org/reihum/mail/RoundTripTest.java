package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Out through a real mail server to a person, and what the person's program writes back in again: {@code -Pinterop}. */
@DatabaseTest
@Tag("interop")
class RoundTripTest {

    private static final String MAILBOX = "rsvp@reihum.example.org";
    private static final String UID = "7f1c1f3e-3f0a-4c55-9b39-0a0c2b8b6f10@events.example.org";
    private static final Pattern ORGANIZER = Pattern.compile("ORGANIZER:mailto:(\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static PostfixAndDovecot servers;

    @Autowired
    PostRoom post;

    @Autowired
    InboxRoom inbox;

    @Autowired
    ReplyAddresses addresses;

    @Autowired
    Letterheads letterheads;

    @Autowired
    Undeliverable undeliverable;

    final InboxRoom.Desk desk = new InboxRoom.Desk();

    @BeforeAll
    static void start() {
        servers = PostfixAndDovecot.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (servers != null) {
            servers.close();
        }
    }

    @BeforeEach
    void weSendFromTheMailboxThatIsRead() {
        letterheads.set(new Letterhead(URI.create("https://reihum.example.org"), "IT-Netzwerk Südbaden", MAILBOX));
    }

    @Test
    void anInvitationGoesOutAndThunderbirdsAnswerComesInWhole() throws Exception {
        String answers = addresses.of(MAILBOX, "rsvp", 4711);
        post.post(invitation("anna@firma.example.org", answers));
        assertThat(post.sendingTo(servers.smtp).run()).as(servers.log()).isEqualTo(1);

        String invitation = arrived("anna");
        var organizer = ORGANIZER.matcher(calendarOf(invitation));
        assertThat(organizer.find()).isTrue();
        assertThat(organizer.group(1)).isEqualTo(answers);

        answer(organizer.group(1));
        collectUntil(() -> !desk.letters.isEmpty());

        assertThat(desk.letters).singleElement().satisfies(letter -> {
            assertThat(letter.senderAddress()).isEqualTo("anna.mueller+it@firma-sued.example");
            assertThat(letter.deliveredTo().get(0)).isEqualTo(answers);
            assertThat(letter.deliveredTo())
                    .anySatisfy(address ->
                            assertThat(addresses.read("rsvp", address)).hasValue(4711));
            assertThat(letter.calendars()).hasSize(2);
            assertThat(new String(letter.calendars().get(0), StandardCharsets.UTF_8))
                    .contains("METHOD:REPLY", "PARTSTAT=ACCEPTED", "UID:" + UID, "Südbaden");
            assertThat(letter.automatic()).isFalse();
        });
        inbox.collecting(settings(), desk).run();
        assertThat(desk.letters).hasSize(1);
    }

    @Test
    void aLetterToNobodyComesBackAndItsAddressIsMarked() {
        post.post(invitation("wer@gone.example.org", MAILBOX));
        post.sendingTo(servers.smtp).run();
        assertThat(post.states()).containsExactly("SENT/1");

        collectUntil(() -> post.states().contains("RETURNED/1"));

        assertThat(undeliverable.since("wer@gone.example.org"))
                .map(Undeliverable.Since::status)
                .contains("5.1.1");
        assertThat(inbox.fates()).contains("RETURNED mail.inbox.reason.returned");
    }

    private static Letter invitation(String recipient, String organizer) {
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:" + UID
                + "\r\nORGANIZER:mailto:" + organizer + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return new Letter(
                "invitation:" + recipient,
                "meeting:17",
                "Anna Müller",
                recipient,
                "Einladung nach Fellbach",
                "Kommen Sie?",
                "<p>Kommen Sie?</p>",
                Optional.of(new CalendarPart("REQUEST", calendar.getBytes(StandardCharsets.UTF_8))),
                Optional.empty());
    }

    /** Thunderbird's genuine reply, from its sender to where its ORGANIZER says. */
    private static void answer(String organizer) throws IOException, MessagingException {
        String reply = OpenedMailTest.thunderbird().replace("rsvp@events.example.org", organizer);
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(servers.smtp));
        properties.setProperty("mail.smtp.from", "anna.mueller+it@firma-sued.example");
        properties.setProperty("mail.smtp.allow8bitmime", "true");
        var message = new MimeMessage(
                Session.getInstance(properties), new ByteArrayInputStream(reply.getBytes(StandardCharsets.UTF_8)));
        Transport.send(message, new InternetAddress[] {new InternetAddress(organizer)});
    }

    private static String calendarOf(String mail) {
        byte[] bytes = mail.getBytes(StandardCharsets.ISO_8859_1);
        List<MailPart> calendars = OpenedMail.of(bytes).calendarParts();
        assertThat(calendars).hasSize(2);
        return new String(calendars.get(0).content(), StandardCharsets.UTF_8);
    }

    /** The first mail in that person's mailbox. */
    private static String arrived(String user) throws MessagingException, IOException {
        var store = Session.getInstance(new Properties()).getStore("imap");
        try (store) {
            store.connect("127.0.0.1", servers.imap, user, "secret");
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (folder.getMessageCount() == 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            assertThat(folder.getMessageCount()).as(servers.log()).isPositive();
            Message first = folder.getMessage(1);
            var bytes = new ByteArrayOutputStream();
            first.writeTo(bytes);
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static InboxSettings settings() {
        return InboxRoom.imap(servers.imap, null);
    }

    private void collectUntil(BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean() && System.nanoTime() < end) {
            inbox.collecting(settings(), desk).run();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
