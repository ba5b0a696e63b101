package org.reihum.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reihum.invitation.Season;
import org.reihum.mail.Postman;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.RepliesInTheWild;
import org.reihum.testing.RepliesInTheWild.Client;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody knows the meeting's UID and the address of one who is invited, writes both into a reply, that address as the sender
 * too, and whatever a mail server might have said. Only the answer address is missing, which the invited person alone knows.
 */
@DatabaseTest
class ForgedMailsTest {

    private static final Instant MOMENT = Instant.parse("2026-11-22T08:30:00Z");
    private static final String PASS = "; dmarc=pass header.from=example.org; dkim=pass header.d=example.org";
    private static final String OURS = "Authentication-Results: mx.example.org";

    /** What the forged mail says about its sender. */
    private enum Claim {
        NOTHING,
        OF_ANOTHER_SERVER("Authentication-Results: mx.elsewhere.example.net" + PASS),
        OF_A_SERVER_NAMED_LIKE_OURS("Authentication-Results: mx.example.org.elsewhere.example.net" + PASS),
        BELOW_ANOTHER_SERVER(
                "Authentication-Results: mx.elsewhere.example.net; dmarc=none", "Received: from them", OURS + PASS),
        BELOW_OURS(OURS + "; dmarc=fail header.from=example.org", "Received: from them", OURS + PASS),
        QUOTED("Authentication-Results: mx.elsewhere.example.net; spf=pass smtp.helo=\"mx.example.org" + PASS + "\""),
        SIGNED_BY_THE_FORGER(OURS + "; dkim=pass header.d=elsewhere.example.net; spf=pass smtp.mailfrom=example.org");

        private final List<String> fields;

        Claim(String... fields) {
            this.fields = List.of(fields);
        }
    }

    @Autowired
    Mailroom mailroom;

    @Autowired
    Postman postman;

    private List<Mailroom.Guest> guests;

    @BeforeEach
    void sixAreInvited() {
        Mailroom.Round round = mailroom.round("Fellbach", 0, "Anna", "Bert", "Cora", "Dirk", "Elke", "Fred");
        guests = IntStream.range(0, 6).mapToObj(i -> mailroom.guest(round, i)).toList();
        mailroom.clock.set(MOMENT.plus(Duration.ofHours(1)));
    }

    /** To the mailbox that everybody knows. */
    private RepliesInTheWild asIf(int who, Instant moment) {
        Mailroom.Guest victim = guests.get(who);
        return RepliesInTheWild.of(Client.values()[who], victim.uid(), Season.SENDER, victim.address())
                .named(victim.name())
                .at(moment);
    }

    @ParameterizedTest
    @EnumSource
    void i20_aForgedReplyWithTheRightUidAndSenderChangesNothing(Claim claim) {
        var before = mailroom.everything();
        Map<String, Integer> fates = new TreeMap<>();

        for (int who = 0; who < guests.size(); who++) {
            for (String status : List.of("ACCEPTED", "DECLINED", "TENTATIVE")) {
                byte[] mail = asIf(who, MOMENT.plusSeconds(fates.size()))
                        .reply(status)
                        .mail(claim.fields);
                fates.merge(postman.hand(mail), 1, Integer::sum);
            }
        }

        assertThat(mailroom.everything()).isEqualTo(before);
        assertThat(fates).containsOnlyKeys("WAITING");
    }

    /** The same mails count when our own server vouches for them: the test above could fail. */
    @Test
    void i20_whatOurOwnServerVouchesForCounts() {
        for (int who = 0; who < guests.size(); who++) {
            byte[] mail = asIf(who, MOMENT).reply("ACCEPTED").mail(List.of(OURS + PASS, "Received: from them"));

            assertThat(postman.hand(mail)).isEqualTo("APPLIED");
            assertThat(mailroom.standing(guests.get(who).id())).startsWith("YES ");
        }
    }
}
