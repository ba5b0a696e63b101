package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.mail.ScriptedSmtp.Fault;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DatabaseTest
class SendingTest {

    @Autowired
    PostRoom post;

    @Autowired
    Sending asWired;

    ScriptedSmtp smtp;

    @BeforeEach
    void open() {
        smtp = new ScriptedSmtp();
    }

    @AfterEach
    void close() throws IOException {
        smtp.close();
    }

    @Test
    void nothingIsSentWithoutAMailServerAndNothingIsCounted() {
        post.setUp();
        post.post(3);

        assertThat(asWired.run()).isZero();
        assertThat(post.states()).containsExactly("NEW/0", "NEW/0", "NEW/0");
    }

    @Test
    void anEmptyHostIsNoMailServer() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", new JavaMailSenderImpl());
        var senders = beans.getBeanProvider(JavaMailSender.class);

        assertThat(new MailServer(senders, " ").sender()).isEmpty();
        assertThat(new MailServer(senders, "smtp.example.org").sender()).isPresent();
    }

    @Test
    void nothingIsSentBeforeFirstRunSetUp() {
        post.post(3);

        assertThat(post.sendingTo(smtp.port()).run()).isZero();
        assertThat(smtp.accepted).isEmpty();

        post.setUp();
        assertThat(post.sendingTo(smtp.port()).run()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,              SENT/1,",
        "REFUSED_AT_BANNER, RETRY/0,   1",
        "MAIL_451,          RETRY/0,   1",
        "MAIL_550,          RETRY/0,   1",
        "RCPT_450,          RETRY/1,   1",
        "DATA_452,          RETRY/1,   1",
        "DOT_451,           RETRY/1,   1",
        "EOF_AT_MAIL,       RETRY/0,   1",
        "EOF_AT_RCPT,       RETRY/1,   1",
        "RCPT_550,          FAILED/1,",
        "DATA_554,          FAILED/1,",
        "DOT_554,           FAILED/1,",
        "EOF_AFTER_DOT,     UNKNOWN/1, 10",
        "RESET_AFTER_250,   SENT/1,",
    })
    void whatTheServerDoesDecidesTheState(Fault fault, String state, Integer minutes) {
        post.setUp();
        post.post(1);
        smtp.next(fault);

        // waiting for the goodbye, so that a reset after the 250 is seen at all
        post.sendingTo(smtp.port(), properties("mail.smtp.quitwait", "true")).run();

        assertThat(post.states()).containsExactly(state);
        assertThat(post.dueIn().map(Duration::toMinutes).map(Long::intValue).orElse(null))
                .isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"SILENT, RETRY/0", "HANG_AFTER_DOT, UNKNOWN/1", "HANG_ON_QUIT, SENT/1"})
    void aServerThatHangsRunsIntoTheTimeOut(Fault fault, String state) {
        post.setUp();
        post.post(1);
        smtp.next(fault);

        post.sendingTo(smtp.port(), properties("mail.smtp.timeout", "400", "mail.smtp.quitwait", "true"))
                .run();

        assertThat(post.states()).containsExactly(state);
    }

    @Test
    void theProductDoesNotWaitForTheGoodbyeAndHasTimeOuts() {
        post.setUp();
        post.post(1);
        smtp.next(Fault.HANG_ON_QUIT);

        assertThat(post.sendingTo(smtp.port()).run()).isEqualTo(1);
        var properties = post.mailProperties();
        assertThat(properties)
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.timeout", "30000")
                .containsEntry("mail.smtp.writetimeout", "30000")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void aDoubtfulLetterIsSentOnceMoreWithTheSameMessageIdAndThenLeftToAPerson() {
        post.setUp();
        post.post(1);
        smtp.next(Fault.EOF_AFTER_DOT, Fault.EOF_AFTER_DOT);
        var sending = post.sendingTo(smtp.port());

        sending.run();
        post.clock.advance(Duration.ofMinutes(9));
        sending.run();
        assertThat(smtp.accepted).hasSize(1);

        post.clock.advance(Duration.ofMinutes(1));
        sending.run();
        post.clock.advance(Duration.ofDays(30));
        sending.run();

        assertThat(smtp.accepted)
                .hasSize(2)
                .allMatch(mail -> mail.contains(post.messageIds().get(0)));
        assertThat(post.states()).containsExactly("UNKNOWN/2");
        assertThat(post.dueIn()).isEmpty();
    }

    @Test
    void aLetterThatIsPutOffElevenTimesFailsAfterThirtyTwoHours() {
        post.setUp();
        post.post(1);
        smtp.next(Stream.generate(() -> Fault.RCPT_450).limit(11).toArray(Fault[]::new));
        var sending = post.sendingTo(smtp.port());
        var waited = Duration.ZERO;

        sending.run();
        while (post.dueIn().isPresent()) {
            var wait = post.dueIn().get();
            waited = waited.plus(wait);
            post.clock.advance(wait);
            sending.run();
        }

        assertThat(post.states()).containsExactly("FAILED/11");
        assertThat(waited.toHours()).isEqualTo(31);
    }

    @Test
    void aServerThatIsAwayIsNotHeldAgainstTheLetters() throws IOException {
        post.setUp();
        post.post(84);
        int port = smtp.port();
        smtp.close();
        var sending = post.sendingTo(port);

        for (int minute = 0; minute < 30; minute++) {
            assertThat(sending.run()).isZero();
            post.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(post.states()).hasSize(84).allMatch(state -> state.equals("RETRY/0") || state.equals("NEW/0"));
    }

    @Test
    void anUnusableAddressFailsAndHoldsUpNobody() {
        post.setUp();
        for (String address : List.of("nobody", "a@b@example.org", "a b@example.org", "@example.org", "x@ü..de")) {
            post.post(PostRoom.to("invitation:" + address, address));
        }
        post.post(PostRoom.to("invitation:good", "gut@müller.example.org"));

        assertThat(post.sendingTo(smtp.port()).run()).isEqualTo(1);
        assertThat(post.states())
                .hasSize(6)
                .endsWith("SENT/1")
                .filteredOn("FAILED/1"::equals)
                .hasSize(5);
        assertThat(smtp.accepted.get(0)).contains("gut@xn--mller-kva.example.org");
    }

    @Test
    void aLetterThatBreaksItsRunHoldsUpNobodyAndIsGivenUpInTheEnd() {
        post.setUp();
        post.post(3);
        var poison = post.messageIds().get(1);
        var sending = post.sendingBy(new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                if (idOf(message).equals(poison)) {
                    throw new IllegalStateException("a fault of ours");
                }
            }
        });

        for (int i = 0; i < 11; i++) {
            assertThatThrownBy(sending::run).hasMessage("a fault of ours");
            post.clock.advance(DueLetters.LEASE);
        }
        sending.run();

        assertThat(post.states()).containsExactly("SENT/1", "FAILED/12", "SENT/1");
    }

    private static String idOf(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties properties(String... pairs) {
        var properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }
}
