package org.reihum.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Season;
import org.reihum.mail.Reading;
import org.reihum.mail.Reading.Fate;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.RepliesInTheWild;
import org.reihum.testing.RepliesInTheWild.Client;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures that calendar answers have to reach: with the shipped settings, and no mail server that vouches for anybody. */
@DatabaseTest
class ManyRepliesTest {

    private static final long SEED = 5546;
    private static final Instant MOMENT = Instant.parse("2026-11-22T08:30:00Z");
    private static final Map<String, String> SAYS = Map.of("ACCEPTED", "YES", "DECLINED", "NO", "TENTATIVE", "MAYBE");
    private static final List<String> ANSWERS = List.of("ACCEPTED", "DECLINED", "TENTATIVE");

    @Autowired
    Mailroom mailroom;

    @Autowired
    Season season;

    private final Random random = new Random(SEED);

    private List<Mailroom.Guest> invite(int people) {
        String[] names = IntStream.range(0, people).mapToObj(i -> "P" + i).toArray(String[]::new);
        Mailroom.Round round = mailroom.round("Fellbach", 0, names);
        List<Mailroom.Guest> guests = IntStream.range(0, people)
                .mapToObj(i -> mailroom.guest(round, i))
                .toList();
        // provisional to confirmed: a second version, and nobody is asked again
        season.confirm(round.meeting());
        mailroom.clock.set(MOMENT.plus(Duration.ofDays(1)));
        return guests;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private record Said(Mailroom.Guest by, int sequence, Instant stamp, String status) {

        static final Comparator<Said> BY_AGE =
                Comparator.comparingInt(Said::sequence).thenComparing(Said::stamp);

        Arriving letter(Client client) {
            return Arriving.of(by.with(client).answering(sequence).at(stamp).reply(status));
        }
    }

    @Test
    void inWhateverOrderAndHoweverOftenTheyComeTheNewestHolds() {
        deliverThreeTimes(200);
    }

    @Test
    @Tag("race")
    void theSameForAThousandPeople() {
        deliverThreeTimes(1000);
    }

    private void deliverThreeTimes(int people) {
        List<Mailroom.Guest> guests = invite(people);
        List<Said> all = new ArrayList<>();
        Map<Mailroom.Guest, Said> newest = new java.util.HashMap<>();
        for (Mailroom.Guest guest : guests) {
            for (int i = 0; i < 3; i++) {
                var said = new Said(guest, random.nextInt(2), MOMENT.plusSeconds(random.nextInt(3600)), any(ANSWERS));
                // of two with one sequence and stamp, the standard says nothing
                if (all.stream().noneMatch(other -> other.by() == guest && Said.BY_AGE.compare(other, said) == 0)) {
                    all.add(said);
                    newest.merge(guest, said, (one, other) -> Said.BY_AGE.compare(one, other) > 0 ? one : other);
                }
            }
        }
        List<Said> thrice = new ArrayList<>(all);
        thrice.addAll(all);
        thrice.addAll(all);
        Collections.shuffle(thrice, random);
        long begin = System.nanoTime();
        thrice.forEach(said -> mailroom.read(said.letter(any(Arrays.asList(Client.values())))));
        double seconds = (System.nanoTime() - begin) / 1e9;

        System.out.printf(
                "%,d replies of %,d people, each three times in any order: %.1f s, %.2f ms each%n",
                thrice.size(), people, seconds, seconds * 1000 / thrice.size());
        newest.forEach((guest, said) -> assertThat(mailroom.standing(guest.id()))
                .as("seed " + SEED + ": " + said)
                .startsWith(SAYS.get(said.status()) + " "));
        assertThat(mailroom.kept()).isEmpty();
    }

    @Test
    void genuineRepliesOfSixProgramsCountWithoutAClick() {
        List<Mailroom.Guest> guests = invite(60);
        Map<Client, Integer> applied = new TreeMap<>();
        int sent = 0;
        for (int i = 0; i < guests.size(); i++) {
            Client client = Client.values()[i % Client.values().length];
            RepliesInTheWild by = guests.get(i).with(client).at(MOMENT.plusSeconds(i));
            for (RepliesInTheWild said : List.of(
                    by.answering(0),
                    by.answering(1).at(MOMENT.plusSeconds(i + 60)).saying("Grüße; bis dann, Ä&Ö"))) {
                String status = any(ANSWERS);
                Reading reading = mailroom.read(Arriving.of(said.reply(status)));
                boolean counts = reading.fate() == Fate.APPLIED
                        && mailroom.standing(guests.get(i).id()).startsWith(SAYS.get(status) + " ");
                applied.merge(client, counts ? 1 : 0, Integer::sum);
                sent++;
            }
        }
        int all = applied.values().stream().mapToInt(Integer::intValue).sum();

        System.out.printf("%d of %d genuine replies applied without a click: %s%n", all, sent, applied);
        assertThat(all * 100.0 / sent).isGreaterThanOrEqualTo(95);
        assertThat(applied.values()).allMatch(count -> count > 0);
    }

    /** What somebody tries who has no letter of ours to answer. */
    private enum Forgery {
        OTHER_SENDER,
        FOREIGN_UID,
        REQUEST,
        NO_TOKEN,
        ALTERED_TOKEN,
        TOKEN_OF_ANOTHER_MEETING,
        DELEGATION_WITHOUT_TOKEN,
        COUNTER_WITHOUT_TOKEN
    }

    @Test
    void forgedRepliesChangeNothing() {
        List<Mailroom.Guest> guests = invite(20);
        List<Mailroom.Guest> others = new ArrayList<>();
        Mailroom.Round elsewhere = mailroom.round("Ulm", 0, "Q0", "Q1", "Q2");
        IntStream.range(0, 3).forEach(i -> others.add(mailroom.guest(elsewhere, i)));
        mailroom.clock.set(MOMENT.plus(Duration.ofDays(2)));
        var before = mailroom.everything();
        Map<Fate, Integer> fates = new TreeMap<>();

        for (int i = 0; i < 1000; i++) {
            Arriving forged = forged(Forgery.values()[i % Forgery.values().length], any(guests), any(others), i);
            fates.merge(mailroom.read(forged).fate(), 1, Integer::sum);
        }

        System.out.println("1,000 forged replies: " + fates);
        assertThat(mailroom.everything()).isEqualTo(before);
        assertThat(fates).doesNotContainKey(Fate.APPLIED);
    }

    private Arriving forged(Forgery forgery, Mailroom.Guest victim, Mailroom.Guest other, int number) {
        RepliesInTheWild by = victim.with(any(Arrays.asList(Client.values()))).at(MOMENT.plusSeconds(number));
        String forger = "forger" + number % 50 + "@elsewhere.example.org";
        Arriving plain = Arriving.of(by.reply(any(ANSWERS))).to(Season.SENDER);
        return switch (forgery) {
            case OTHER_SENDER -> plain.from(forger).proven();
            case FOREIGN_UID ->
                Arriving.of(by.reply("ACCEPTED"))
                        .altered(
                                victim.uid(),
                                UUID.nameUUIDFromBytes(new byte[] {(byte) number}) + "@other.example.org");
            case REQUEST -> Arriving.of(by.reply("ACCEPTED")).altered("METHOD:REPLY", "METHOD:REQUEST");
            case NO_TOKEN -> plain;
            case ALTERED_TOKEN -> plain.to(altered(victim.organizer(), number));
            case TOKEN_OF_ANOTHER_MEETING -> plain.from(forger).to(other.organizer());
            case DELEGATION_WITHOUT_TOKEN ->
                Arriving.of(by.delegate(forger)).to(Season.SENDER).from(forger);
            case COUNTER_WITHOUT_TOKEN ->
                Arriving.of(by.counter(MOMENT.plus(Duration.ofDays(9))))
                        .to(Season.SENDER)
                        .from(forger);
        };
    }

    private static String altered(String address, int number) {
        int at = address.indexOf('+') + 1 + number % 34;
        char other = address.charAt(at) == 'a' ? 'b' : 'a';
        return address.substring(0, at) + other + address.substring(at + 1);
    }
}
