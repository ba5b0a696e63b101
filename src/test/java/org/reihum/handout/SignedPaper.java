package org.reihum.handout;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reihum.attendance.ClosingList;
import org.reihum.handout.PrintedLine.Mark;
import org.reihum.invitation.AddingGuest;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Person;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A meeting of people with seats whose list was printed, on the day on which the sheets come back. */
@TestComponent
class SignedPaper {

    private final Season season;
    private final AddingGuest adding;
    private final PrintedPapers papers;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final MovableClock.Hands clock;
    private final ClosingList closing;
    private final Timetable timetable;

    SignedPaper(
            Season season,
            AddingGuest adding,
            PrintedPapers papers,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            MovableClock.Hands clock,
            ClosingList closing,
            Timetable timetable) {
        this.season = season;
        this.adding = adding;
        this.papers = papers;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.closing = closing;
        this.timetable = timetable;
    }

    record Printed(MeetingId meeting, long printing, List<Person> people) {

        String page(int sheet) {
            return "/desk/meetings/" + meeting.value() + "/sheets/" + printing + "/" + sheet;
        }
    }

    Printed print(int sheets, int linesEach) {
        season.letterhead();
        var home = season.home("Fellbach");
        var series = season.series("Runde", true, home);
        MeetingId meeting = season.meeting(series, Season.details(home, Season.DAY, season.room(home, 100)));
        List<Person> people = new ArrayList<>();
        List<PrintedLine> lines = new ArrayList<>();
        for (int number = 1; number <= sheets * linesEach; number++) {
            Person person = season.manager(home, "Muster%02d".formatted(number));
            people.add(person);
            var invitation = adding.add(meeting, person.id(), clock.instant());
            lines.add(new PrintedLine(
                    number,
                    1 + (number - 1) / linesEach,
                    Mark.LISTED,
                    "P" + person.id().value(),
                    person.id(),
                    invitation,
                    "",
                    person.name().firstName(),
                    person.name().lastName(),
                    "Büro Fellbach",
                    "Netzwerk Fellbach",
                    "NM"));
        }
        jdbc.sql("update invitation set answer = 'YES', seat = 'SEATED'").update();
        long printing = transaction.execute(status -> {
            long id = papers.note(meeting, PaperKind.ATTENDANCE, true, sheets, "rosa@example.org", clock.instant());
            papers.keep(id, lines);
            papers.keep(id, new byte[] {1});
            return id;
        });
        clock.set(Season.DAY
                .atTime(LocalTime.NOON)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());
        clock.advance(Duration.ofHours(6));
        return new Printed(meeting, printing, people);
    }

    /** The morning after. */
    void close(MeetingId meeting) {
        clock.set(Season.DAY
                .plusDays(1)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());
        UUID seen = closing.seen(timetable.card(meeting), clock.instant());
        closing.close(meeting, seen, "rosa@example.org", clock.instant());
    }

    /** "Muster07 signed SHEET" of all who were there, by name. */
    List<String> list(MeetingId meeting) {
        return jdbc.sql("""
                        select a.last_name, a.signed, a.method, e.person_id is null as walk_in
                        from attendance a
                        left join expected_guest e on e.meeting_id = a.meeting_id and e.person_id = a.person_id
                        where a.meeting_id = :m order by a.last_name
                        """)
                .param("m", meeting.value())
                .query((row, number) -> row.getString(1)
                        + (row.getBoolean(2) ? " signed " : " ")
                        + row.getString(3)
                        + (row.getBoolean(4) ? " walk-in" : ""))
                .list();
    }
}
