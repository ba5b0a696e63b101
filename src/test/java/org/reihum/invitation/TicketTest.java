package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.mail.Delivery;
import org.reihum.mail.MimeParts;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.QrRead;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The code for the door, on the answer page and in letters, as a telephone reads it. */
@DatabaseTest
class TicketTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Guestbook book;

    @Autowired
    WritingReceipts receipts;

    @Autowired
    RemindingGuests reminding;

    @Autowired
    Tickets tickets;

    @Autowired
    Delivery delivery;

    @Autowired
    MovableClock.Hands clock;

    Person anton;
    Person berta;
    MeetingId meeting;

    @BeforeEach
    void twoInvitedToOneSeat() {
        season.letterhead();
        Season.Home alb = season.home("Fellbach");
        anton = season.manager(alb, "Anton");
        berta = season.manager(alb, "Berta");
        meeting = book.invite(season.meeting(
                season.series("Forum", false, alb), Season.details(alb, Season.DAY, season.room(alb, 1))));
    }

    private String page(Person person) throws Exception {
        String link = letters.all().stream()
                .filter(letter ->
                        letter.address().equals(person.contact().mailbox().orElseThrow()))
                .findFirst()
                .orElseThrow()
                .path();
        return mvc.perform(get(link)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MimeMessage lastOf(Person person, List<MimeMessage> sent) throws Exception {
        MimeMessage last = null;
        for (MimeMessage mail : sent) {
            if (mail.getAllRecipients()[0].toString().contains(person.contact().email())) {
                last = mail;
            }
        }
        assertThat(last).isNotNull();
        return last;
    }

    private static BodyPart child(Object parts, int at) throws Exception {
        return ((Multipart) parts).getBodyPart(at);
    }

    @Test
    void theCodeOnTheAnswerPageLeadsToThePersonAndSaysNothingOfIt() throws Exception {
        assertThat(page(anton)).doesNotContain("class=\"qr\"");
        book.all(meeting, Answer.YES, anton, berta);

        String page = page(anton);

        String code = QrRead.page(page);
        assertThat(page).contains("Zeigen Sie diesen Code am Einlass", "<code>" + code + "</code>");
        assertThat(tickets.read(code)).get().satisfies(holder -> {
            assertThat(holder.person()).isEqualTo(anton.id());
            assertThat(holder.meeting()).isEqualTo(meeting);
        });
        assertThat(code).hasSize(44).doesNotContain("Anton", "Kim", "@");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(50_000);
        // has no seat, but a place in line
        assertThat(page(berta)).doesNotContain("class=\"qr\"");
    }

    @Test
    void whoDeclinesAndWhoMissedTheMeetingSeeNoCode() throws Exception {
        book.all(meeting, Answer.YES, anton);
        book.answer(meeting, anton, Answer.NO);
        assertThat(page(anton)).doesNotContain("class=\"qr\"");

        book.answer(meeting, anton, Answer.YES);
        season.cancel(meeting);
        assertThat(page(anton)).doesNotContain("class=\"qr\"");
    }

    @Test
    void theReceiptBringsTheCodeAsAPictureBesideTheHtmlAndSaysInWordsWhereItIs() throws Exception {
        book.all(meeting, Answer.YES, anton, berta);
        clock.advance(Duration.ofMinutes(5));
        receipts.run(clock.instant());
        clock.advance(Duration.ofDays(1));

        List<MimeMessage> sent = delivery.run();

        MimeMessage mail = lastOf(anton, sent);
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        Object alternatives = child(mail.getContent(), 0).getContent();
        assertThat(child(alternatives, 0).getContent().toString())
                .contains("Ihren Code für den Einlass finden Sie auf dieser Seite:\r\nhttps://reihum.example.org/r/");
        BodyPart related = child(alternatives, 1);
        assertThat(related.getContentType()).startsWith("multipart/related");
        assertThat(child(alternatives, 2).getContentType()).startsWith("text/calendar");
        BodyPart picture = child(related.getContent(), 1);
        String id = picture.getHeader("Content-ID")[0].replaceAll("[<>]", "");
        assertThat(child(related.getContent(), 0).getContent().toString())
                .contains("src=\"cid:" + id + "\"", "alt=\"QR-Code für den Einlass");
        String code = QrRead.picture(picture.getInputStream().readAllBytes());
        assertThat(tickets.read(code)).get().extracting(TicketHolder::person).isEqualTo(anton.id());
        assertThat(mail.getSize()).isLessThan(40_000);

        // who waits gets none
        MimeMessage waiting = lastOf(berta, sent);
        assertThat(MimeParts.find(waiting, "image/png")).isEmpty();
    }

    @Test
    void whoMovesUpAndWhoIsRemindedGetTheCodeToo() throws Exception {
        book.all(meeting, Answer.YES, anton, berta);
        book.answer(meeting, anton, Answer.NO);
        clock.advance(Duration.ofDays(1));

        MimeMessage promoted = lastOf(berta, delivery.run());

        assertThat(promoted.getSubject()).startsWith("Ein Platz ist frei geworden");
        String code = QrRead.picture(MimeParts.find(promoted, "image/png").orElseThrow());
        assertThat(tickets.read(code)).get().extracting(TicketHolder::person).isEqualTo(berta.id());

        clock.set(Season.DAY
                .minusDays(3)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());
        reminding.run(clock.instant());
        clock.advance(Duration.ofMinutes(5));
        MimeMessage eve = lastOf(berta, delivery.run());
        assertThat(eve.getSubject()).isNotEqualTo(promoted.getSubject());
        assertThat(QrRead.picture(MimeParts.find(eve, "image/png").orElseThrow()))
                .isEqualTo(code);
    }
}
