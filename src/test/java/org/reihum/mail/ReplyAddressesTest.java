package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReplyAddressesTest {

    private static final String MAILBOX = "rsvp@example.org";
    private static final int TOKEN = 34;

    @Autowired
    private ReplyAddresses addresses;

    @Test
    void anAddressSaysWhichRowItIsAbout() {
        for (long id : new long[] {0, 1, 42, 1_000_000, (1L << 40) - 1}) {
            String address = addresses.of(MAILBOX, "rsvp", id);
            assertThat(address)
                    .matches("rsvp\\+[a-z2-7]{34}@example\\.org")
                    .isEqualTo(addresses.of(MAILBOX, "rsvp", id));
            assertThat(addresses.read("rsvp", address)).hasValue(id);
        }
    }

    @Test
    void mailServersMayChangeItsCase() {
        String address = addresses.of(MAILBOX, "rsvp", 42).toUpperCase(Locale.ROOT);

        assertThat(addresses.read("rsvp", address)).hasValue(42);
    }

    @Test
    void eachLetterOfTheTokenCounts() {
        String address = addresses.of(MAILBOX, "rsvp", 42);
        int first = address.indexOf('+') + 1;
        for (int place = first; place < first + TOKEN; place++) {
            for (char other : "abcdefghijklmnopqrstuvwxyz234567".toCharArray()) {
                String altered = address.substring(0, place) + other + address.substring(place + 1);
                if (!altered.equals(address)) {
                    assertThat(addresses.read("rsvp", altered)).as(altered).isEmpty();
                }
            }
        }
    }

    @Test
    void isNoneOfAnotherPurpose() {
        assertThat(addresses.read("other", addresses.of(MAILBOX, "rsvp", 42))).isEmpty();
    }

    @Test
    void whatIsNoneSaysNothing() {
        for (String address : new String[] {
            "", "@", "+@", MAILBOX, "rsvp+@example.org", "rsvp+a@b", "rsvp+" + "ö".repeat(TOKEN) + "@b"
        }) {
            assertThat(addresses.read("rsvp", address)).as(address).isEmpty();
        }
    }

    @Test
    void whereTheTokenDoesNotFitItIsTheMailboxItself() {
        String longName = "einladungen-zu-unseren-treffen-x@example.org";

        assertThat(addresses.of(longName, "rsvp", 42)).isEqualTo(longName);
    }

    @Test
    void anIdBeyondFortyBitsIsRefused() {
        assertThatThrownBy(() -> addresses.of(MAILBOX, "rsvp", 1L << 40)).isInstanceOf(IllegalStateException.class);
    }
}
