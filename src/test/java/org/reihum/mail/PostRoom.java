package org.reihum.mail;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of this room do over and over: post letters, have them sent to a server of the test, look at the rows. */
@TestComponent
class PostRoom {

    static final Letterhead HEAD =
            new Letterhead(URI.create("https://reihum.example.org"), "IT-Netzwerk Südbaden", "post@reihum.example.org");

    final MovableClock.Hands clock;
    private final Outbox outbox;
    private final DueLetters due;
    private final Letterheads letterheads;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Environment environment;

    PostRoom(
            Outbox outbox,
            DueLetters due,
            Letterheads letterheads,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Environment environment,
            MovableClock.Hands clock) {
        this.outbox = outbox;
        this.due = due;
        this.letterheads = letterheads;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.environment = environment;
        this.clock = clock;
    }

    static Letter letter(String purpose) {
        return new Letter(
                purpose,
                "meeting:17",
                "Änne Musterlang",
                "aenne@example.org",
                "Einladung nach Fellbach – 2. Dezember",
                "Guten Tag Frau Musterlang,\n\nkommen Sie?\n",
                "<!doctype html><html lang=\"de\"><head><title>Einladung</title></head><body><p>Kommen Sie?</p>"
                        + "<a href=\"https://reihum.example.org/r/abc\">Antworten</a></body></html>",
                Optional.empty(),
                Optional.empty());
    }

    static Letter to(String purpose, String address) {
        var letter = letter(purpose);
        return new Letter(
                purpose,
                letter.scope(),
                letter.recipientName(),
                address,
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.calendar(),
                letter.replyTo());
    }

    boolean post(Letter letter) {
        return Boolean.TRUE.equals(transaction.execute(status -> outbox.post(letter, clock.instant())));
    }

    void post(int letters) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < letters; i++) {
                outbox.post(letter("invitation:" + i), clock.instant());
            }
        });
    }

    void setUp() {
        letterheads.set(HEAD);
    }

    /** Sends through the product's own mail settings to a port on this machine. */
    Sending sendingTo(int port) {
        return sendingBy(sender(port, new Properties()));
    }

    Sending sendingTo(int port, Properties overrides) {
        return sendingBy(sender(port, overrides));
    }

    Sending sendingBy(JavaMailSender sender) {
        return sendingBy(sender, due);
    }

    Sending sendingBy(JavaMailSender sender, DueLetters rows) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var server = new MailServer(beans.getBeanProvider(JavaMailSender.class), "localhost");
        return new Sending(server, rows, letterheads, clock);
    }

    JavaMailSenderImpl sender(int port, Properties overrides) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setJavaMailProperties(mailProperties());
        sender.getJavaMailProperties().putAll(overrides);
        return sender;
    }

    /** Those of the product's application.yaml, as Boot hands them to its sender. */
    Properties mailProperties() {
        var bound = Binder.get(environment).bind("spring.mail.properties", Bindable.mapOf(String.class, String.class));
        var properties = new Properties();
        properties.putAll(bound.get());
        return properties;
    }

    /** What became of the letters, as "state/attempts", oldest first. */
    List<String> states() {
        return jdbc.sql("select state, attempts from outbox_state order by letter_id")
                .query((row, number) -> row.getString(1) + "/" + row.getInt(2))
                .list();
    }

    Optional<Duration> dueIn() {
        return jdbc.sql("select due_at from outbox_state")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(at -> Duration.between(clock.instant(), at.toInstant())))
                .single();
    }

    List<String> messageIds() {
        return jdbc.sql("select message_id from outbox_letter order by id")
                .query(String.class)
                .list();
    }

    Instant now() {
        return clock.instant();
    }
}
