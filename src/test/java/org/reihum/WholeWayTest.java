package org.reihum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.RepliesInTheWild.Client.EXCHANGE;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.Season;
import org.reihum.mail.Delivery;
import org.reihum.mail.MimeParts;
import org.reihum.mail.Postman;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.RepliesInTheWild;
import org.reihum.testing.RepliesInTheWild.Client;
import org.reihum.testing.ReplyMutator;
import org.reihum.testing.WildMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From our letter through other people's programs back into the answers: by SMTP out, by IMAP in. */
@DatabaseTest
class WholeWayTest {

    private static final long SEED = 6047;
    private static final int SHORT_RUN = 300;
    private static final int LONG_RUN = Integer.getInteger("reihum.fuzz.mails", 10_000);
    private static final Duration STUCK = Duration.ofSeconds(10);
    private static final List<String> STATUSES = List.of("ACCEPTED", "TENTATIVE", "DECLINED");

    @Autowired
    Season season;

    @Autowired
    Inviting inviting;

    @Autowired
    Delivery delivery;

    @Autowired
    Postman postman;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        meeting = season.meeting(
                season.series("Runde", true, fellbach),
                Season.details(fellbach, Season.DAY, season.room(fellbach, 100)));
    }

    /** What stands in the calendar entry that the mail server got for that person. */
    private record Received(String address, String uid, String organizer, Instant stamp) {

        RepliesInTheWild by(Client client) {
            return RepliesInTheWild.of(client, uid, organizer, address).at(stamp.plusSeconds(600));
        }
    }

    private List<Received> invited() throws Exception {
        inviting.invite(meeting, clock.instant());
        List<Received> received = new ArrayList<>();
        for (var message : delivery.run()) {
            byte[] content = MimeParts.find(message, "text/calendar").orElseThrow();
            VEvent event = Biweekly.parse(new String(content, StandardCharsets.UTF_8))
                    .first()
                    .getEvents()
                    .get(0);
            received.add(new Received(
                    event.getAttendees().get(0).getEmail(),
                    event.getUid().getValue(),
                    event.getOrganizer().getEmail(),
                    event.getDateTimeStamp().getValue().toInstant()));
        }
        clock.advance(Duration.ofMinutes(30));
        return received;
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        jdbc.sql("select email, answer, channel from invitation")
                .query((row, number) -> answers.put(row.getString(1), row.getString(2) + " " + row.getString(3)))
                .list();
        return answers;
    }

    @Test
    void theAnswersOfSixProgramsArriveWithoutAnybodysClick() throws Exception {
        List<String> names = new ArrayList<>();
        for (Client client : Client.values()) {
            STATUSES.forEach(status -> names.add(client.name().toLowerCase(Locale.ROOT) + "-" + status));
        }
        names.forEach(name -> season.manager(fellbach, name));
        Map<String, String> expected = new TreeMap<>();
        List<byte[]> mails = new ArrayList<>();
        for (Received entry : invited()) {
            Client client = Arrays.stream(Client.values())
                    .filter(one -> entry.address().startsWith(one.name().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow();
            String status = STATUSES.stream()
                    .filter(one -> entry.address().contains(one.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow();
            mails.add(entry.by(client).reply(status).mail());
            expected.put(
                    entry.address(),
                    Map.of("ACCEPTED", "YES", "TENTATIVE", "MAYBE", "DECLINED", "NO")
                                    .get(status)
                            + " CALENDAR");
        }

        postman.bring(mails);

        assertThat(answers()).hasSize(18).isEqualTo(expected);
        assertThat(postman.fates()).hasSize(18).allMatch(fate -> fate.startsWith("APPLIED"));
    }

    @Test
    void spoiltRepliesEndSomewhereAndNobodyElsesAnswerChanges() throws Exception {
        spoilt(SHORT_RUN);
    }

    @Test
    @Tag("fuzz")
    void manySpoiltRepliesEndSomewhereAndSoon() throws Exception {
        long[] nanos = spoilt(LONG_RUN);

        Arrays.sort(nanos);
        double p99 = nanos[nanos.length * 99 / 100] / 1e6;
        System.out.printf(
                "%,d spoilt mails, from MIME to the answer, heap %,d MB: 0 uncaught, 0 stuck, median %.1f ms, p99 %.1f ms (target 200 ms), longest %.0f ms%n",
                nanos.length,
                Runtime.getRuntime().maxMemory() >> 20,
                nanos[nanos.length / 2] / 1e6,
                p99,
                nanos[nanos.length - 1] / 1e6);
    }

    private List<WildMail> everyKind(Received of) {
        return ReplyMutator.everyKind(
                of.uid(), of.organizer(), of.address(), clock.instant().minusSeconds(5));
    }

    private int changes() {
        return jdbc.sql("select count(*) from invitation_event where kind = 'ANSWERED'")
                .query(Integer.class)
                .single();
    }

    private long[] spoilt(int mails) throws Exception {
        season.manager(fellbach, "Anna");
        season.manager(fellbach, "Boje");
        Received anna = invited().stream()
                .filter(entry -> entry.address().startsWith("anna"))
                .findFirst()
                .orElseThrow();
        ReplyMutator mutator = new ReplyMutator(SEED, everyKind(anna));
        Map<String, Integer> fates = new TreeMap<>();
        long[] nanos = new long[mails];
        for (int i = 0; i < mails; i++) {
            // each written and sent after the one before, as mails are: what is older, or the same again, counts for
            // nothing
            clock.advance(Duration.ofSeconds(20));
            mutator.spoil(everyKind(anna));
            byte[] mail = mutator.next().mail();
            long begin = System.nanoTime();
            fates.merge(postman.hand(mail), 1, Integer::sum);
            nanos[i] = System.nanoTime() - begin;
            assertThat(Duration.ofNanos(nanos[i]))
                    .as("mail " + i + " of seed " + SEED)
                    .isLessThan(STUCK);
        }
        System.out.println(mails + " spoilt mails: " + fates + ", " + changes() + " changes of one answer");
        assertThat(fates.keySet()).isSubsetOf("APPLIED", "IGNORED", "WAITING", "QUARANTINED");
        assertThat(fates).containsKeys("APPLIED", "IGNORED", "WAITING");
        // a run of duplicates would show nothing
        assertThat(changes()).isGreaterThan(mails / 20);
        assertThat(answers()).containsEntry("boje@example.org", "OPEN null");
        return nanos;
    }

    /** Scenario SC06: the answer is to the invitation before the meeting moved. */
    @Test
    void anAnswerToTheOldDayIsNoneToTheNew() throws Exception {
        season.manager(fellbach, "Anna");
        Received anna = invited().get(0);
        byte[] old = anna.by(EXCHANGE).reply("ACCEPTED").mail();
        season.edit(meeting, Season.details(fellbach, Season.DAY.plusDays(7), season.room(fellbach, 100)));

        postman.bring(List.of(old));

        assertThat(answers()).doesNotContainEntry("anna@example.org", "YES CALENDAR");
        assertThat(postman.fates()).hasSize(1).allMatch(fate -> fate.startsWith("WAITING"));
        byte[] current = RepliesInTheWild.of(EXCHANGE, anna.uid(), anna.organizer(), anna.address())
                .answering(1)
                .at(clock.instant())
                .reply("ACCEPTED")
                .mail();
        clock.advance(Duration.ofMinutes(5));
        postman.bring(List.of(current));
        assertThat(answers()).containsEntry("anna@example.org", "YES CALENDAR");
    }
}
