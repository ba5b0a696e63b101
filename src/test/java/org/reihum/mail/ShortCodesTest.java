package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ShortCodesTest {

    @Autowired
    ShortCodes codes;

    @ParameterizedTest
    @ValueSource(longs = {1, 31, 32, 123_456, Long.MAX_VALUE})
    void aCodeIsReadHoweverItIsTyped(long id) {
        String code = codes.code("rsvp", id, 1);

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){2,5}[0-9A-HJKMNP-TV-Z]{1,4}");
        for (String typed : new String[] {
            code,
            code.toLowerCase(Locale.ROOT),
            code.replace('-', ' '),
            code.replace('0', 'o').replace('1', 'l')
        }) {
            assertThat(codes.row(typed)).as(typed).hasValue(id);
            assertThat(codes.isOurs(typed, "rsvp", id, 1)).as(typed).isTrue();
        }
    }

    @Test
    void noOtherCodeIsOurs() {
        String code = codes.code("rsvp", 7, 1);

        assertThat(codes.isOurs(code, "rsvp", 7, 2)).as("revoked").isFalse();
        assertThat(codes.isOurs(code, "ticket", 7, 1)).as("for something else").isFalse();
        assertThat(codes.isOurs(code, "rsvp", 8, 1)).as("of another").isFalse();
        String altered = (code.startsWith("A") ? "B" : "A") + code.substring(1);
        assertThat(codes.isOurs(altered, "rsvp", 7, 1)).isFalse();
        assertThat(codes.isOurs(code.replace("-", "-0"), "rsvp", 7, 1)).isFalse();
        for (String foreign :
                new String[] {"", "7", "ABCD-EFGH-JK", "ABCD-EFGH-JK!", "A".repeat(60), "0000-0000-000"}) {
            assertThat(codes.row(foreign)).as(foreign).isEmpty();
        }
    }
}
