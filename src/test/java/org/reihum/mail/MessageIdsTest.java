package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Which letter of ours a mail answers, and what a letter of ours may answer. */
@DatabaseTest
class MessageIdsTest {

    @Autowired
    InboxRoom inbox;

    @Autowired
    PostRoom post;

    @Autowired
    MessageIds ids;

    @Autowired
    Arrivals arrivals;

    @Autowired
    MovableClock.Hands clock;

    final InboxRoom.Desk desk = new InboxRoom.Desk();

    @BeforeEach
    void threeLettersOfOurs() {
        post.setUp();
        post.post(3);
    }

    @Test
    void theLetterThatIsAnsweredIsNamedBeforeTheOnesItBelongsTo() {
        assertThat(answered("In-Reply-To: %2$s\r\nReferences: %1$s %2$s %3$s")).contains("invitation:1");
        assertThat(answered(
                        "In-Reply-To: <own@phone.example.org>\r\nReferences: %1$s\r\n %3$s <own@phone.example.org>"))
                .contains("invitation:2");
        assertThat(answered("References: %1$s <other@phone.example.org>")).contains("invitation:0");
        assertThat(answered("In-Reply-To: <foreign@phone.example.org>")).isEmpty();
        assertThat(answered("X: none")).isEmpty();
    }

    @Test
    void theMessageIdOfAMailIsKeptAsLongAsItsSender() {
        inbox.take(InboxRoom.mail("Message-ID: <CA+x1=y@mail.example.org>\n", "Ja"), desk);
        assertThat(desk.letters.get(0).messageId()).isEqualTo("<CA+x1=y@mail.example.org>");
        assertThat(ids.ofIncoming(1)).contains("<CA+x1=y@mail.example.org>");

        clock.advance(Arrivals.NAMED.plus(Duration.ofSeconds(1)));
        arrivals.forget(clock.instant());

        assertThat(ids.ofIncoming(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no id", "<a b@x.example.org>", "<ä@x.example.org>", "<a@x\u0007.example.org>", "<@>"})
    void whatIsNoMessageIdIsNone(String written) {
        inbox.take(InboxRoom.mail("Message-ID: " + written + "\n", "Ja"), desk);

        assertThat(desk.letters.get(0).messageId()).isEmpty();
        assertThat(ids.ofIncoming(1)).isEmpty();
    }

    private Optional<String> answered(String fields) {
        desk.letters.clear();
        inbox.take(InboxRoom.mail(fields.formatted(post.messageIds().toArray()) + "\n", fields), desk);
        return desk.letters.get(0).answers();
    }
}
