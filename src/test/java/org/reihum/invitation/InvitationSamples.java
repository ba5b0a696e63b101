package org.reihum.invitation;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Person;
import org.reihum.network.PersonName;
import org.reihum.testing.LetterSamples;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** The letters to those who are invited, the digest to the organiser, and the test letter. */
@TestComponent
class InvitationSamples implements LetterSamples {

    private static final PersonName LONG = new PersonName(
            FormOfAddress.MS, "Prof. Dr. Dr. h. c.", "Testine", "O'Platzhalter-von der Beispielwiese & Söhne");

    private final Season season;
    private final Inviting inviting;
    private final Invitations invitations;
    private final Timetable timetable;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final MovableClock.Hands clock;

    InvitationSamples(
            Season season,
            Inviting inviting,
            Invitations invitations,
            Timetable timetable,
            Letters letters,
            TransactionTemplate transaction,
            MovableClock.Hands clock) {
        this.season = season;
        this.inviting = inviting;
        this.invitations = invitations;
        this.timetable = timetable;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What writes them. */
    @TestComponent
    record Letters(Mailing mailing, WritingDigests digests, InvitationLetters samples, Guestbook book) {}

    @Override
    public void write() {
        Season.Home home = season.home("Fellbach");
        Person testine = season.manager(home, LONG, "testine@example.org", Locale.GERMAN);
        season.manager(home, LONG, "english@example.org", Locale.ENGLISH);
        Series series = season.series("Treffen der regionalen IT-Netzwerke", true, home);
        MeetingId id = season.meeting(series, Season.details(home, Season.DAY, season.room(home, 40)));
        inviting.invite(id, clock.instant());
        MeetingCard meeting = timetable.card(id);
        for (LetterKind kind : LetterKind.values()) {
            clock.advance(Duration.ofMinutes(1));
            transaction.executeWithoutResult(
                    status -> letters.mailing().write(invitations.to(id), meeting, kind, clock.instant()));
        }
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            letters.samples().sendSample(meeting, "rosa@example.org", language, clock.instant());
        }
        letters.book().answer(id, testine, Answer.NO);
        clock.set(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(24 + 6)));
        letters.digests().run(clock.instant());
    }
}
