package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of ours that come back: I3 of the checklist. */
@DatabaseTest
class ReturnsTest {

    private static final String BOUNCE = """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
            To: post@reihum.example.org
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            I'm sorry to have to inform you that your message could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; aenne@example.org
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 %2$s <aenne@example.org>:
                Recipient address rejected
            --b
            Content-Type: message/rfc822

            Message-ID: %s
            From: post@reihum.example.org
            Content-Type: text/calendar; method=REQUEST; name=invite.ics

            BEGIN:VCALENDAR
            METHOD:REQUEST
            END:VCALENDAR
            --b--
            """;

    @Autowired
    InboxRoom inbox;

    @Autowired
    PostRoom post;

    @Autowired
    Undeliverable undeliverable;

    @Autowired
    Letters letters;

    @Autowired
    Returns returns;

    @Autowired
    JdbcClient jdbc;

    final InboxRoom.Desk desk = new InboxRoom.Desk();
    String messageId;

    @BeforeEach
    void aLetterWasSent() {
        post.setUp();
        post.post(1);
        jdbc.sql("update outbox_state set state = 'SENT', attempts = 1").update();
        messageId = post.messageIds().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "failed,  5.1.1, RETURNED, true",
        "failed,  5.1.10, RETURNED, true",
        "failed,  5.4.4, RETURNED, true",
        "failed,  5.7.1, RETURNED, false",
        "failed,  5.2.2, RETURNED, false",
        "failed,  5.1.8, RETURNED, false",
        "failed,  4.4.7, RETURNED, false",
        "delayed, 4.4.1, SENT,     false",
        "relayed, 2.0.0, SENT,     false",
    })
    void i3_onlyAnAddressThatIsNotThereIsMarked(String action, String status, String state, boolean marked) {
        assertThat(inbox.take(BOUNCE.formatted(action, status, messageId), desk))
                .isEqualTo(InboxFate.RETURNED);

        assertThat(post.states()).containsExactly(state + "/1");
        assertThat(undeliverable.since("Aenne@EXAMPLE.org").isPresent()).isEqualTo(marked);
        assertThat(desk.letters).isEmpty();
    }

    @Test
    void i3_theReasonStandsWithTheLetter() {
        inbox.take(BOUNCE.formatted("failed", "5.1.1", messageId), desk);

        assertThat(returns.of(1)).singleElement().satisfies(line -> {
            assertThat(line.status()).isEqualTo("5.1.1");
            assertThat(line.reason()).isEqualTo("550 5.1.1 <aenne@example.org>: Recipient address rejected");
        });
        assertThat(letters.find(1).orElseThrow().state()).isEqualTo(LetterState.RETURNED);
    }

    @Test
    void i3_aForgedNoticeChangesNothing() {
        assertThat(inbox.take(BOUNCE.formatted("failed", "5.1.1", "<forged@example.org>"), desk))
                .isEqualTo(InboxFate.IGNORED);
        assertThat(inbox.take(
                        "From: MAILER-DAEMON@mx.example.net\nX-Failed-Recipients: aenne@example.org\nSubject: Mail delivery failed\n\n5.1.1 unknown user",
                        desk))
                .isEqualTo(InboxFate.IGNORED);

        assertThat(post.states()).containsExactly("SENT/1");
        assertThat(inbox.rows("undeliverable_address")).isZero();
        assertThat(inbox.fates()).containsOnly("IGNORED mail.inbox.reason.foreignReturn");
    }

    @Test
    void i26_theSameNoticeTwiceIsOne() {
        String bounce = BOUNCE.formatted("failed", "5.1.1", messageId);
        inbox.take(bounce, desk);
        inbox.take(bounce, desk);
        inbox.take(bounce + "\n", desk);

        assertThat(returns.of(1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Exim
                "X-Failed-Recipients: aenne@example.org~From: Mail Delivery System <Mailer-Daemon@mx.example.net>~Subject: Mail delivery failed: returning message to sender~~A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.~~  aenne@example.org~    SMTP error from remote mail server: 550 5.1.1 User unknown~~------ This is a copy of the message. ------~~Message-ID: ID | RETURNED | 5.1.1",
                // qmail
                "Return-Path: <>~From: MAILER-DAEMON@mx.example.net~Subject: failure notice~~Hi. This is the qmail-send program at mx.example.net.~I'm afraid I wasn't able to deliver your message to the following addresses.~This is a permanent error; I've given up. Sorry it didn't work out.~~<aenne@example.org>:~Sorry, no mailbox here by that name. (#5.1.1)~~--- Below this line is a copy of the message.~~Return-Path: <x@y.z>~Message-ID: ID~~450 4.2.0 | RETURNED | 5.1.1",
                // a server that gives only a reference
                "From: postmaster@mx.example.net~Subject: Unzustellbar: Einladung~In-Reply-To: ID~~Ihre Nachricht konnte nicht zugestellt werden. Der Empfänger existiert nicht. | RETURNED | 5.0.0",
                // a warning
                "X-Failed-Recipients: aenne@example.org~From: Mail Delivery System <Mailer-Daemon@mx.example.net>~Subject: Warning: message 1abc delayed 24 hours~References: ID~~This message was created automatically. The message has not yet been delivered. No action is required on your part. Delivery attempts will continue. | SENT | ",
                // a filter's refusal, without a code of RFC 3463: the address is right
                "Return-Path: <>~From: postmaster@mx.example.net~Subject: Undeliverable~References: ID~~554 rejected as spam | RETURNED | 5.0.0 spam",
                // no word of why
                "Return-Path: <>~From: postmaster@mx.example.net~Subject: Delivery Status Notification~References: <a@b> ID~~Es ist etwas geschehen, 512 kB weit. | SENT | ",
            })
    void i3_serversOfOtherHabitsAreUnderstood(String mail, String state, String status) {
        inbox.take(mail.replace("ID", messageId).replace("~", "\r\n"), desk);

        assertThat(post.states()).containsExactly(state + "/1");
        assertThat(returns.of(1))
                .singleElement()
                .satisfies(line -> assertThat(line.status()).isEqualTo(status == null ? "" : status.split(" ")[0]));
        assertThat(undeliverable.since("aenne@example.org").isPresent())
                .isEqualTo(status != null && !status.endsWith("spam"));
    }

    @Test
    void aComplaintIsNoReturn() {
        inbox.take(
                "Return-Path: <>\nFrom: complaints@isp.example.net\nSubject: complaint\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\nThis is an email abuse report.\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n"
                        + "--b\nContent-Type: message/rfc822\n\nMessage-ID: " + messageId + "\n\n550 5.1.1\n--b--\n",
                desk);

        assertThat(post.states()).containsExactly("SENT/1");
        assertThat(undeliverable.since("aenne@example.org")).isEmpty();
    }

    @Test
    void aReadReceiptIsNoReturn() {
        inbox.take(
                "Return-Path: <>\nFrom: aenne@example.org\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\nGelesen\n--b\nContent-Type: message/disposition-notification\n\nOriginal-Message-ID: "
                        + messageId + "\n--b--\n",
                desk);

        assertThat(inbox.fates()).containsExactly("IGNORED mail.inbox.reason.automatic");
        assertThat(post.states()).containsExactly("SENT/1");
    }

    @Test
    void anAddressIsRightAgainWhenSomethingComesFromIt() {
        inbox.take(BOUNCE.formatted("failed", "5.1.1", messageId), desk);
        inbox.take("From: aenne@example.org\nAuto-Submitted: auto-replied\n\nBin weg.", desk);
        assertThat(undeliverable.among(List.of("aenne@example.org", "x@example.org")))
                .containsOnlyKeys("aenne@example.org");

        inbox.take("From: Änne <AENNE@example.org>\n\nIch lebe.", desk);

        assertThat(inbox.rows("undeliverable_address")).isZero();
    }

    @Test
    void aReturnedLetterCanBeSentAgain() {
        inbox.take(BOUNCE.formatted("failed", "5.1.1", messageId), desk);

        assertThat(letters.retry(1, post.now())).isTrue();
        assertThat(post.states()).containsExactly("RETRY/0");
    }

    @Test
    void ourOwnLettersAreDroppedWithAReason() {
        inbox.take("From: IT-Netzwerk <post+abc@reihum.example.org>\n\nEinladung", desk);

        assertThat(desk.letters).isEmpty();
        assertThat(inbox.fates()).containsExactly("IGNORED mail.inbox.reason.own");
    }
}
