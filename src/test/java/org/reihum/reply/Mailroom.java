package org.reihum.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.Season;
import org.reihum.mail.Reading;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.Person;
import org.reihum.testing.MovableClock;
import org.reihum.testing.RepliesInTheWild;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People who are invited, the calendar entries that they were sent, and a postman who brings what they send back. */
@TestComponent
class Mailroom {

    static final Instant BEGIN = Season.DAY
            .atTime(LocalTime.of(10, 0))
            .atZone(ZoneId.of("Europe/Berlin"))
            .toInstant();

    private final Season season;
    private final Inviting inviting;
    private final ReadingReplies reading;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    final MovableClock.Hands clock;

    Mailroom(
            Season season,
            Inviting inviting,
            ReadingReplies reading,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            MovableClock.Hands clock) {
        this.season = season;
        this.inviting = inviting;
        this.reading = reading;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A meeting with those people invited, whose letters are in the outbox. */
    record Round(Season.Home home, Series series, MeetingId meeting, House house, List<Person> people) {}

    /** An invited person with what stands in the calendar entry that she was sent last. */
    record Guest(InvitationId id, String address, String name, String uid, String organizer) {

        RepliesInTheWild with(RepliesInTheWild.Client client) {
            return RepliesInTheWild.of(client, uid, organizer, address).named(name);
        }
    }

    Round round(String city, int seats, String... lastNames) {
        season.letterhead();
        Season.Home home = season.home(city);
        List<Person> people = new ArrayList<>();
        for (String name : lastNames) {
            people.add(season.manager(home, name));
        }
        House house = seats == 0 ? House.OPEN : season.room(home, seats);
        Series series = season.series("Runde " + city, true, home);
        MeetingId meeting = season.meeting(series, Season.details(home, Season.DAY, house));
        inviting.invite(meeting, clock.instant());
        clock.advance(Duration.ofHours(1));
        return new Round(home, series, meeting, house, people);
    }

    /** As the calendar bytes in the outbox say. */
    Guest guest(Round round, int who) {
        Person person = round.people().get(who);
        InvitationId id = invitation(round.meeting(), person);
        String entry = entry(round.meeting(), person.contact().email());
        return new Guest(
                id,
                found("ATTENDEE.*[:]mailto:(.*)", entry),
                person.name().full(),
                found("UID:(.*)", entry),
                found("ORGANIZER.*[:]mailto:(.*)", entry));
    }

    private String entry(MeetingId meeting, String address) {
        byte[] calendar = jdbc.sql("""
                        select calendar from outbox_letter where recipient_address = :address and scope = :scope
                            and calendar is not null order by id desc fetch first 1 rows only
                        """)
                .param("address", address)
                .param("scope", "meeting:" + meeting.value())
                .query((row, number) -> row.getBytes(1))
                .single();
        return new String(calendar, StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static String found(String pattern, String entry) {
        Matcher line = Pattern.compile("(?m)^" + pattern + "\r?$").matcher(entry);
        assertThat(line.find()).as(pattern).isTrue();
        return line.group(1).strip();
    }

    InvitationId invitation(MeetingId meeting, Person person) {
        return new InvitationId(jdbc.sql("select id from invitation where meeting_id = :m and person_id = :p")
                .param("m", meeting.value())
                .param("p", person.id().value())
                .query(Long.class)
                .single());
    }

    Reading read(Arriving letter) {
        long id = arrived(letter);
        return transactions.execute(status -> reading.read(letter.as(id).letter(), clock.instant()));
    }

    /** Its row in the inbox. */
    private long arrived(Arriving letter) {
        jdbc.sql("""
                        insert into inbox_letter (digest, received_at, sender_name, sender_address, subject, message_id,
                            fate, reason, attempts)
                        values (:digest, :at, '', '', '', :messageId, 'WAITING', 'reply.title', 1)
                        """)
                .param("digest", UUID.randomUUID().toString())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("messageId", letter.letter().messageId())
                .update();
        return jdbc.sql("select max(id) from inbox_letter").query(Long.class).single();
    }

    /** "YES SEATED 1 CALENDAR": answer, seat, party and channel. */
    String standing(InvitationId id) {
        return jdbc.sql("select answer, seat, companions, channel from invitation where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        row.getString(1) + " " + row.getString(2) + " " + (1 + row.getInt(3)) + " " + row.getString(4))
                .single();
    }

    /** Every row that an answer could touch, as it stands. */
    Map<String, List<Map<String, Object>>> everything() {
        Map<String, List<Map<String, Object>>> all = new TreeMap<>();
        for (String table : List.of("invitation", "seating", "invitation_event", "meeting", "person")) {
            all.put(
                    table,
                    jdbc.sql("select * from " + table + " order by 1").query().listOfRows());
        }
        return all;
    }

    /** What waits at the desk: "UNASSIGNED", "PROSE 4" with the number of the invitation. */
    List<String> kept() {
        return jdbc.sql("select kind, invitation_id from received_reply where done_at is null order by id")
                .query((row, number) -> row.getString(1) + (row.getString(2) == null ? "" : " " + row.getString(2)))
                .list();
    }

    long lastKept() {
        return jdbc.sql("select max(id) from received_reply").query(Long.class).single();
    }

    List<Long> proposals() {
        return jdbc.sql("select id from received_reply where kind = 'COUNTER' order by id")
                .query(Long.class)
                .list();
    }

    /** To whom letters with such a purpose were written. */
    List<String> letters(String purpose) {
        return jdbc.sql("select recipient_address from outbox_letter where purpose like :purpose order by id")
                .param("purpose", purpose + "%")
                .query(String.class)
                .list();
    }
}
