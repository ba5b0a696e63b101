package org.reihum.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.reihum.testing.Desk;
import org.reihum.testing.LetterSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A letter of every kind that any room writes, as it arrives at a mail server. */
@TestComponent
class LettersOfTheHouse {

    private final PostRoom post;
    private final Delivery delivery;
    private final ObjectProvider<LetterSamples> rooms;
    private final MockMvc mvc;
    private final JdbcClient jdbc;

    LettersOfTheHouse(
            PostRoom post, Delivery delivery, ObjectProvider<LetterSamples> rooms, MockMvc mvc, JdbcClient jdbc) {
        this.post = post;
        this.delivery = delivery;
        this.rooms = rooms;
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    /** @param octets the whole message */
    record Arrived(String subject, String address, String html, String text, byte[] octets) {

        @Override
        public String toString() {
            return subject + " (" + address + ")";
        }
    }

    List<Arrived> all() {
        post.setUp();
        rooms.orderedStream().forEach(LetterSamples::write);
        // what waits leaves
        post.clock.advance(Duration.ofDays(1));
        List<MimeMessage> arrived = new ArrayList<>(delivery.run());
        correct();
        arrived.addAll(delivery.run());
        return arrived.stream().map(LettersOfTheHouse::read).toList();
    }

    /** Puts an invitation right that has left. */
    private void correct() {
        long mailing = jdbc.sql("select max(id) from mailing where subject like 'Einladung:%'")
                .query(Long.class)
                .single();
        new Desk(mvc, "de")
                .press(
                        "/desk/mail/mailings/" + mailing + "/correction",
                        "number",
                        "1",
                        "subject",
                        "Berichtigung: Uhrzeit",
                        "text",
                        "Wir beginnen um zehn.",
                        "textEn",
                        "We begin at ten.");
        post.clock.advance(Duration.ofDays(1));
    }

    private static Arrived read(MimeMessage message) {
        try {
            var octets = new ByteArrayOutputStream();
            message.writeTo(octets);
            return new Arrived(
                    message.getSubject(),
                    message.getAllRecipients()[0].toString(),
                    String.join("", parts(message, "text/html")),
                    String.join("", parts(message, "text/plain")),
                    octets.toByteArray());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> parts(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return List.of(part.getContent().toString());
        }
        List<String> found = new ArrayList<>();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart inner = several.getBodyPart(i);
                found.addAll(parts(inner, type));
            }
        }
        return found;
    }
}
