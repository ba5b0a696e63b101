package org.reihum.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Person;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets people answer, and tells in short words how they stand: "SEATED 2" with one companion, "WAITING late". */
@TestComponent
class Guestbook {

    private final Season season;
    private final Inviting inviting;
    private final Answering answering;
    private final NamingSubstitute naming;
    private final JdbcClient jdbc;
    private final MovableClock.Hands clock;

    Guestbook(
            Season season,
            Inviting inviting,
            Answering answering,
            NamingSubstitute naming,
            JdbcClient jdbc,
            MovableClock.Hands clock) {
        this.season = season;
        this.inviting = inviting;
        this.answering = answering;
        this.naming = naming;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    MeetingId invite(MeetingId meeting) {
        inviting.invite(meeting, clock.instant());
        return meeting;
    }

    Answered answer(MeetingId meeting, Person person, Answer answer) {
        return answer(meeting, person, GivenAnswer.of(answer));
    }

    Answered answer(MeetingId meeting, Person person, GivenAnswer given) {
        clock.advance(Duration.ofSeconds(1));
        return answering.answer(
                season.invitation(meeting, person.id()),
                given,
                Channel.LINK,
                person.name().full(),
                clock.instant());
    }

    Substituted substitute(MeetingId meeting, Person person, Substitute who) {
        clock.advance(Duration.ofSeconds(1));
        return naming.name(
                season.invitation(meeting, person.id()),
                who,
                Channel.LINK,
                person.name().full(),
                clock.instant());
    }

    void all(MeetingId meeting, Answer answer, Person... people) {
        for (Person person : people) {
            answer(meeting, person, answer);
        }
    }

    /** How everybody stands by last name, those with answer or seat only. */
    Map<String, String> standing(MeetingId meeting) {
        Map<String, String> all = new TreeMap<>();
        jdbc.sql("select p.last_name, i.answer, i.seat, i.companions, i.late, i.offered_until from invitation i"
                        + " join person p on p.id = i.person_id where i.meeting_id = :meeting and i.answer <> 'OPEN'")
                .param("meeting", meeting.value())
                .query((ResultSet row) -> {
                    all.put(row.getString("last_name"), words(row));
                });
        return all;
    }

    private static String words(ResultSet row) throws SQLException {
        String seat = row.getString("seat");
        int party = 1 + row.getInt("companions");
        return (seat.equals("NONE") ? row.getString("answer") : seat)
                + (party > 1 ? " " + party : "")
                + (row.getBoolean("late") ? " late" : "")
                + (row.getObject("offered_until") == null ? "" : " offered");
    }

    int taken(MeetingId meeting) {
        return jdbc.sql("select taken from seating where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }

    /** Kinds of events of the person at the meeting, oldest first. */
    List<String> trace(MeetingId meeting, Person person) {
        return jdbc.sql("select kind from invitation_event where invitation_id = :id order by id")
                .param("id", season.invitation(meeting, person.id()).value())
                .query(String.class)
                .list();
    }
}
