package org.reihum.handout;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.reihum.handout.PrintedLine.Mark;
import org.reihum.invitation.AddingGuest;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
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

    SignedPaper(
            Season season,
            AddingGuest adding,
            PrintedPapers papers,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            MovableClock.Hands clock) {
        this.season = season;
        this.adding = adding;
        this.papers = papers;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
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
            papers.keep(id, lines, new byte[] {1});
            return id;
        });
        clock.set(Season.DAY
                .atTime(LocalTime.NOON)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());
        clock.advance(Duration.ofHours(6));
        return new Printed(meeting, printing, people);
    }

    /** "Muster07 signed AFTERWARDS" of all who were there, by name. */
    List<String> list(MeetingId meeting) {
        return jdbc.sql(
                        "select last_name, signed, method, walk_in from attendance where meeting_id = :m order by last_name")
                .param("m", meeting.value())
                .query((row, number) -> row.getString(1)
                        + (row.getBoolean(2) ? " signed " : " ")
                        + row.getString(3)
                        + (row.getBoolean(4) ? " walk-in" : ""))
                .list();
    }
}
