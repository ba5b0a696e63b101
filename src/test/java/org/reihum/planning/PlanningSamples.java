package org.reihum.planning;

import java.util.Locale;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.LetterSamples;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written when the round has decided on its next meeting. */
@TestComponent
class PlanningSamples implements LetterSamples {

    private final Season season;
    private final SaveTheDate saveTheDate;
    private final Timetable timetable;
    private final TransactionTemplate transaction;

    PlanningSamples(Season season, SaveTheDate saveTheDate, Timetable timetable, TransactionTemplate transaction) {
        this.season = season;
        this.saveTheDate = saveTheDate;
        this.timetable = timetable;
        this.transaction = transaction;
    }

    @Override
    public void write() {
        Season.Home home = season.home("Pforzheim");
        season.manager(home, "Anker");
        season.manager(home, new PersonName(FormOfAddress.NONE, "", "Kim", "Boje"), "boje@example.org", Locale.ENGLISH);
        MeetingId meeting =
                season.meeting(season.series("Kreis", true, home), Season.details(home, Season.DAY, House.OPEN));
        transaction.executeWithoutResult(status -> saveTheDate.write(1, timetable.card(meeting), MovableClock.START));
    }
}
