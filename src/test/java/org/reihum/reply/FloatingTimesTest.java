package org.reihum.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.RepliesInTheWild.Client.EXCHANGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Season;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.RepliesInTheWild;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times that name no zone are those of the place where people meet (RFC 5545 3.3.5). */
@DatabaseTest
class FloatingTimesTest {

    private static final Instant MOMENT = Instant.parse("2026-11-22T08:30:00Z");
    private static final String ZONE = ";TZID=W. Europe Standard Time";

    @Autowired
    Mailroom mailroom;

    @Autowired
    JdbcClient jdbc;

    private Mailroom.Guest anna;

    @BeforeEach
    void annaIsInvited() {
        anna = mailroom.guest(mailroom.round("Fellbach", 0, "Anna"), 0);
        mailroom.clock.set(MOMENT.plus(Duration.ofHours(1)));
    }

    private RepliesInTheWild annas() {
        return anna.with(EXCHANGE).at(MOMENT);
    }

    @Test
    void i16_anotherTimeWithoutAZoneIsKeptAsTheClocksOfTheMeetingGo() {
        Instant better = Mailroom.BEGIN.plus(Duration.ofDays(1));

        mailroom.read(Arriving.of(annas().counter(better))
                .altered("DTSTART" + ZONE, "DTSTART")
                .altered("DTEND" + ZONE, "DTEND"));

        assertThat(jdbc.sql("select proposed_start, proposed_end from received_reply")
                        .query((row, number) -> List.of(
                                row.getTimestamp(1).toInstant(),
                                row.getTimestamp(2).toInstant()))
                        .single())
                .containsExactly(better, better.plus(Duration.ofHours(2)));
    }

    @Test
    void i19_theInstanceThatBeginsWithTheMeetingIsTheMeeting() {
        String instance = "UID:" + anna.uid() + "\r\nRECURRENCE-ID:" + ten();

        mailroom.read(Arriving.of(annas().reply("ACCEPTED")).altered("UID:" + anna.uid(), instance + "0000"));

        assertThat(mailroom.standing(anna.id())).startsWith("YES ");
    }

    @Test
    void i19_anotherInstanceIsNoneOfOurs() {
        String instance = "UID:" + anna.uid() + "\r\nRECURRENCE-ID:" + ten();

        mailroom.read(Arriving.of(annas().reply("ACCEPTED")).altered("UID:" + anna.uid(), instance + "0001"));

        assertThat(mailroom.standing(anna.id())).startsWith("OPEN ");
    }

    /** The hour at which the meeting begins in Berlin. */
    private static String ten() {
        return Season.DAY.toString().replace("-", "") + "T10";
    }
}
