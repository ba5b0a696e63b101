package org.reihum.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reihum.testing.LetterSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** A letter of every kind that any room writes, as it arrives at a mail server. */
@TestComponent
class LettersOfTheHouse {

    private final PostRoom post;
    private final ObjectProvider<LetterSamples> rooms;

    LettersOfTheHouse(PostRoom post, ObjectProvider<LetterSamples> rooms) {
        this.post = post;
        this.rooms = rooms;
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
        // what waits leaves, and the server takes them all
        post.clock.advance(Duration.ofDays(1));
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            while (post.sendingTo(server.getSmtp().getPort()).run() > 0) {
                // the next portion
            }
            return Arrays.stream(server.getReceivedMessages())
                    .map(LettersOfTheHouse::read)
                    .toList();
        } finally {
            server.stop();
        }
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
