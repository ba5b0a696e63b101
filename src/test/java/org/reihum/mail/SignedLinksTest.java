package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reihum.mail.SignedLinks.Ref;

class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    private final SignedLinks links = linksWith(1);

    @Test
    void aTokenSaysWhatItPointsAt() {
        for (long id : new long[] {1, 84, Long.MAX_VALUE, -1}) {
            var token = links.token("rsvp", id, 3, LATER);
            assertThat(token).matches("[A-Za-z0-9_-]{44}");
            assertThat(links.read("rsvp", token, NOW)).contains(new Ref(id, 3));
        }
    }

    @Test
    void itEndsWithItsMinute() {
        var token = links.token("rsvp", 1, 0, LATER);

        assertThat(links.read("rsvp", token, LATER.minusSeconds(1))).isPresent();
        assertThat(links.read("rsvp", token, LATER)).isEmpty();
        assertThat(links.read("rsvp", token, LATER.plus(Duration.ofDays(9999)))).isEmpty();
    }

    @Test
    void onePurposeDoesNotOpenAnother() {
        var token = links.token("rsvp", 1, 0, LATER);

        for (String other : new String[] {"feed", "rsv", "rsvpx", "", "RSVP"}) {
            assertThat(links.read(other, token, NOW)).isEmpty();
        }
    }

    @Test
    void anotherKeyOpensNothing() {
        assertThat(linksWith(2).read("rsvp", links.token("rsvp", 1, 0, LATER), NOW))
                .isEmpty();
    }

    @Test
    void noneOfManyAlteredTokensIsRead() {
        var random = new Random(17);
        int tried = 0;
        for (int i = 0; i < 5_000; i++) {
            var token = links.token("rsvp", random.nextInt(10_000), random.nextInt(5), LATER);
            var altered = altered(token, random);
            if (!altered.equals(token)) {
                assertThat(links.read("rsvp", altered, NOW)).as(altered).isEmpty();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(4_500);
    }

    @Test
    void everySingleBitCounts() {
        var token = Base64.getUrlDecoder().decode(links.token("rsvp", 1, 0, LATER));
        for (int bit = 0; bit < token.length * 8; bit++) {
            var flipped = token.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
            assertThat(links.read("rsvp", text, NOW)).isEmpty();
        }
    }

    private static String altered(String token, Random random) {
        int at = random.nextInt(token.length());
        return switch (random.nextInt(7)) {
            case 0 -> token.substring(0, at);
            case 1 -> token.substring(at);
            case 2 -> token + token.charAt(at);
            case 3 -> token.substring(0, at) + "=" + token.substring(at + 1);
            case 4 -> token.substring(0, at) + "ä" + token.substring(at + 1);
            case 5 -> token.substring(0, at) + token.charAt(random.nextInt(44)) + token.substring(at + 1);
            default -> new StringBuilder(token).reverse().toString();
        };
    }

    private static SignedLinks linksWith(long seed) {
        var key = new byte[32];
        new Random(seed).nextBytes(key);
        var text = Base64.getEncoder().encodeToString(key);
        return new SignedLinks(new MailSettings(null, null, null, text, Path.of("none")));
    }
}
