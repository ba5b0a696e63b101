package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MimeLetterTest {

    private static final byte[] CALENDAR = ("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Größe – 🚉\r\nX: "
                    + "y".repeat(300) + "\r\nEND:VCALENDAR\r\n")
            .getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired
    PostRoom post;

    @Autowired
    KeptFiles files;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void setUp() {
        post.setUp();
    }

    @Test
    void anInvitationHasTheShapeThatAllCalendarProgramsRead() throws Exception {
        var message = sent(invitation("Jürgen Größe", "Einladung – Fellbach, 2. Dezember 🚉"));

        assertThat(message.getContentType()).startsWith("multipart/mixed");
        var mixed = (MimeMultipart) message.getContent();
        assertThat(types(mixed)).containsExactly("multipart/alternative", "application/ics");
        var alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(types(alternatives)).containsExactly("text/plain", "text/html", "text/calendar");

        var calendar = alternatives.getBodyPart(2);
        assertThat(calendar.getContentType().replaceAll("\\s+", " "))
                .isEqualTo("text/calendar; method=REQUEST; charset=UTF-8; component=VEVENT");
        assertThat(calendar.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        assertThat(calendar.getDisposition()).isNull();
        assertThat(bytes(calendar)).isEqualTo(CALENDAR);

        var file = mixed.getBodyPart(1);
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        assertThat(file.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        assertThat(bytes(file)).isEqualTo(CALENDAR);
    }

    private Enclosure kept(String name, byte[] content) {
        return ((Keeping.Kept) files.keep(name, content, post.now())).enclosure();
    }

    @Test
    void picturesAndAttachmentsLeaveTheShapeOfAnInvitationAsItIs() throws Exception {
        byte[] pdf = Papers.pdf("Anfahrt");
        byte[] png = Papers.png(40, 20);
        var message = sent(invitation("Jürgen Größe", "Einladung")
                .with(List.of(
                        kept("Anfahrt.pdf", pdf),
                        kept("Häuser & Räume – Übersicht.png", png),
                        kept("logo.png", png).inline("logo1.abc@reihum"))));

        var mixed = (MimeMultipart) message.getContent();
        assertThat(types(mixed))
                .containsExactly("multipart/alternative", "application/pdf", "image/png", "application/ics");
        var alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(types(alternatives)).containsExactly("text/plain", "multipart/related", "text/calendar");
        assertThat(alternatives.getBodyPart(1).getContentType()).contains("type=\"text/html\"");
        var related = (MimeMultipart) alternatives.getBodyPart(1).getContent();
        assertThat(types(related)).containsExactly("text/html", "image/png");
        assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<logo1.abc@reihum>");
        assertThat(related.getBodyPart(1).getDisposition()).isEqualTo(Part.INLINE);
        assertThat(bytes(related.getBodyPart(1))).isEqualTo(png);
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("Anfahrt.pdf");
        assertThat(bytes(mixed.getBodyPart(1))).isEqualTo(pdf);
        assertThat(mixed.getBodyPart(2).getFileName()).isEqualTo("Häuser & Räume – Übersicht.png");
        assertThat(bytes(mixed.getBodyPart(3))).isEqualTo(CALENDAR);
    }

    @Test
    void aFilesNameStandsThereAsNewAndAsOldProgramsReadIt() throws Exception {
        String name = "Tagesordnung für das große Frühjahrstreffen der Netzwerke in Göppingen, Fassung 2.pdf";
        var message = sent(PostRoom.letter("paper:1").with(List.of(kept(name, Papers.pdf("x")))));

        assertThat(message.getContentType()).startsWith("multipart/mixed");
        var part = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(part.getFileName()).isEqualTo(name);
        assertThat(part.getHeader("Content-Disposition")[0])
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Tagesordnung%20f%C3%BCr")
                .isASCII();
        var type = part.getHeader("Content-Type")[0];
        assertThat(type).isASCII().contains("name=\"=?UTF-8?B?");
        assertThat(MimeUtility.decodeText(type.replaceFirst("(?s).*name=\"(.*)\"", "$1")))
                .isEqualTo(name);
    }

    @Test
    void aFileIsKeptOnceHoweverManyLettersItGoesWith() {
        byte[] pdf = Papers.pdf("einmal");
        for (int i = 0; i < 5; i++) {
            var enclosure = kept("Plan " + i + ".pdf", pdf);
            post.post(PostRoom.letter("paper:" + i).with(List.of(enclosure)));
        }

        assertThat(post.sendingTo(MAIL.getSmtp().getPort()).run()).isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from mail_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(MAIL.getReceivedMessages())
                .hasSize(5)
                .allSatisfy(message -> assertThat(bytes(((MimeMultipart) message.getContent()).getBodyPart(1)))
                        .isEqualTo(pdf));
    }

    @Test
    void umlautsArriveInHeadersAndBodies() throws Exception {
        var message = sent(invitation("Jürgen Größe", "Einladung – Fellbach, 2. Dezember 🚉"));

        assertThat(message.getSubject()).isEqualTo("Einladung – Fellbach, 2. Dezember 🚉");
        var from = (InternetAddress) message.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("IT-Netzwerk Südbaden");
        assertThat(from.getAddress()).isEqualTo("post@reihum.example.org");
        var to = (InternetAddress) message.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo("Jürgen Größe");
        assertThat(to.getAddress()).isEqualTo("j@example.org");
        var alternatives = (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        assertThat(alternatives.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo("Guten Tag,\n\nschöne Grüße\n");
        assertThat(alternatives.getBodyPart(1).getContent()).isEqualTo("<p>Schöne Grüße</p>");
    }

    @Test
    void theHeadersKeepRobotsQuietAndTheMessageIdOfThePost() throws Exception {
        var message = sent(invitation("Jürgen", "Einladung"));

        assertThat(message.getMessageID()).isEqualTo(post.messageIds().get(0));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
        assertThat(message.getReplyTo()).containsExactly(new InternetAddress("host@example.org"));
        assertThat(message.getSentDate()).isEqualTo(Date.from(post.now()));
        assertThat(message.getRecipients(MimeMessage.RecipientType.CC)).isNull();
    }

    @Test
    void aLetterWithoutCalendarIsTextAndHtmlAlone() throws Exception {
        var message = sent(PostRoom.letter("reminder:1"));

        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(types((MimeMultipart) message.getContent())).containsExactly("text/plain", "text/html");
        assertThat(message.getHeader("Reply-To")).isNull();
    }

    @Test
    void whatAPersonWritesAnswersTheMailAndIsNoMachines() throws Exception {
        var message = sent(PostRoom.letter("back:1")
                .inThread("meeting:17:1")
                .answering("<CA+x1=y@mail.example.org>")
                .writtenByHand());

        assertThat(message.getHeader("In-Reply-To")).containsExactly("<CA+x1=y@mail.example.org>");
        assertThat(message.getHeader("References")).containsExactly("<CA+x1=y@mail.example.org>");
        assertThat(message.getHeader("Auto-Submitted")).isNull();
        assertThat(message.getHeader("X-Auto-Response-Suppress")).isNull();
    }

    @Test
    void nothingInALetterCanAddAHeaderOrARecipient() throws Exception {
        for (String control : List.of("\r\n", "\n", "\r", "\u0085", "\u2028", "\0")) {
            MAIL.purgeEmailFromAllMailboxes();
            var evil = control + "Bcc: victim@example.org" + control + "X-Evil: 1" + control + control + "body";
            var message = sent(invitation("Eva" + evil, "Treffen" + evil));

            var names = Collections.list(message.getAllHeaders()).stream()
                    .map(Header::getName)
                    .toList();
            assertThat(names).doesNotContain("X-Evil", "Bcc").doesNotHaveDuplicates();
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getSubject()).startsWith("Treffen Bcc: victim@example.org");
        }
    }

    private MimeMessage sent(Letter letter) {
        post.post(letter);
        assertThat(post.sendingTo(MAIL.getSmtp().getPort()).run()).isEqualTo(1);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        return MAIL.getReceivedMessages()[0];
    }

    private static Letter invitation(String name, String subject) {
        return new Letter(
                "invitation:" + UUID.randomUUID(),
                "meeting:17",
                name,
                "j@example.org",
                subject,
                "Guten Tag,\n\nschöne Grüße\n",
                "<p>Schöne Grüße</p>",
                Optional.of(new CalendarPart("REQUEST", CALENDAR)),
                Optional.of("host@example.org"));
    }

    private static List<String> types(MimeMultipart parts) throws MessagingException {
        var types = new ArrayList<String>();
        for (int i = 0; i < parts.getCount(); i++) {
            types.add(parts.getBodyPart(i).getContentType().split(";")[0]);
        }
        return types;
    }

    private static byte[] bytes(BodyPart part) throws IOException, MessagingException {
        return part.getInputStream().readAllBytes();
    }
}
