package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\0", "\u001b", "\u000b", "\t"})
    void noLineOfALetterCanBeBroken(String control) {
        var letter = new Letter(
                "p" + control + "1",
                "s" + control + "1",
                "Eva" + control + "Bcc: x@example.org",
                "eva" + control + "@example.org",
                "Treffen" + control + "X-Evil: 1",
                "a" + control + "b",
                "<p>" + control + "</p>",
                Optional.empty(),
                Optional.of("re" + control + "@example.org"));

        assertThat(letter.purpose()).isEqualTo("p1");
        assertThat(letter.scope()).isEqualTo("s1");
        assertThat(letter.recipientName()).isEqualTo("Eva Bcc: x@example.org");
        assertThat(letter.recipientAddress()).isEqualTo("eva@example.org");
        assertThat(letter.subject()).isEqualTo("Treffen X-Evil: 1");
        assertThat(letter.replyTo()).contains("re@example.org");
        assertThat(letter.text() + letter.html()).doesNotContain("\r", "\0", "\u001b", "\u0085");
    }

    @Test
    void bodiesKeepTheirLines() {
        assertThat(SafeText.lines("a\r\nb\rc\n\td", 100)).isEqualTo("a\nb\nc\n\td");
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndAnAddressNever() {
        assertThat(SafeText.line("x".repeat(9) + "🚉", 10)).isEqualTo("x".repeat(9));
        assertThatThrownBy(() -> PostRoom.to("p", "a".repeat(250) + "@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halfACharacterDoesNotReachTheDatabase() {
        assertThat(SafeText.line("x\ud83d", 10)).isEqualTo("x?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "REQUEST\r\nX: y", "request", "REQUEST; charset=x"})
    void aMethodIsAWord(String method) {
        assertThatThrownBy(() -> new CalendarPart(method, new byte[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("\n");
    }
}
