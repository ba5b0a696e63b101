package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Person;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table "What a change does": letters, calendars, answers and seats after a change of the meeting. */
@DatabaseTest
class TellingGuestsTest {

    private static final String YES = "yes@example.org";
    private static final String MAYBE = "maybe@example.org";
    private static final String NO = "no@example.org";
    private static final String OPEN = "open@example.org";

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Inviting inviting;

    @Autowired
    Answering answering;

    @Autowired
    GuestList guests;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    MeetingDetails asItWas;
    MeetingId meeting;
    final Map<String, InvitationId> invited = new HashMap<>();

    @BeforeEach
    void fourPeopleWithFourAnswers() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        asItWas = Season.details(fellbach, Season.DAY, season.room(fellbach, 10));
        invite("Yes", "Maybe", "No", "Open");
        answer("Yes", Answer.YES);
        answer("Maybe", Answer.MAYBE);
        answer("No", Answer.NO);
        clock.advance(Duration.ofHours(1));
    }

    private void invite(String... names) {
        meeting = season.meeting(season.series("Runde" + invited.size(), true, fellbach), asItWas);
        List<Person> people = new ArrayList<>();
        for (String name : names) {
            people.add(season.manager(fellbach, name));
        }
        inviting.invite(meeting, clock.instant());
        people.forEach(person -> invited.put(person.name().lastName(), season.invitation(meeting, person.id())));
        clock.advance(Duration.ofHours(1));
    }

    private void answer(String name, Answer answer) {
        answering.answer(invited.get(name), GivenAnswer.of(answer), Channel.LINK, name, clock.instant());
    }

    /** Those written by this act, by address. */
    private Map<String, LettersRead.Posted> written(Runnable act) {
        long before = letters.last();
        act.run();
        Map<String, LettersRead.Posted> written = new HashMap<>();
        letters.after(before)
                .forEach(letter -> assertThat(written.put(letter.address(), letter))
                        .as("one letter each: " + letter.address())
                        .isNull());
        return written;
    }

    private Map<String, LettersRead.Posted> edited(MeetingDetails next) {
        return written(() -> assertThat(season.edit(meeting, next)).isTrue());
    }

    private int sequence() {
        return jdbc.sql("select sequence from meeting where id = :id")
                .param("id", meeting.value())
                .query(Integer.class)
                .single();
    }

    private GuestList.Row row(String name) {
        return guests.rows(meeting).stream()
                .filter(row -> row.id().equals(invited.get(name)))
                .findFirst()
                .orElseThrow();
    }

    private static MeetingDetails on(MeetingDetails of, @Nullable LocalDate day) {
        return new MeetingDetails(
                day,
                of.beginsAt(),
                of.endsAt(),
                of.host(),
                of.place(),
                of.house(),
                of.topic(),
                of.answerBy(),
                of.agenda());
    }

    private static MeetingDetails from(MeetingDetails of, LocalTime begins) {
        return new MeetingDetails(
                of.day(),
                begins,
                of.endsAt(),
                of.host(),
                of.place(),
                of.house(),
                of.topic(),
                of.answerBy(),
                of.agenda());
    }

    private static MeetingDetails in(MeetingDetails of, House house) {
        return new MeetingDetails(
                of.day(),
                of.beginsAt(),
                of.endsAt(),
                of.host(),
                of.place(),
                house,
                of.topic(),
                of.answerBy(),
                of.agenda());
    }

    private static MeetingDetails about(MeetingDetails of, String topic) {
        return new MeetingDetails(
                of.day(),
                of.beginsAt(),
                of.endsAt(),
                of.host(),
                of.place(),
                of.house(),
                topic,
                of.answerBy(),
                of.agenda());
    }

    private MeetingDetails changed(String what) {
        Season.Home ulm = season.home("Ulm");
        return switch (what) {
            case "day" -> on(asItWas, Season.DAY.plusDays(1));
            case "city" -> Season.details(ulm, Season.DAY, House.OPEN);
            case "30 minutes" -> from(asItWas, LocalTime.of(10, 30));
            case "29 minutes" -> from(asItWas, LocalTime.of(10, 29));
            case "house" -> in(asItWas, season.anotherHouse(fellbach, 10));
            case "room" -> in(asItWas, season.room(fellbach, 12));
            case "topic" -> about(asItWas, "Datenschutz");
            case "agenda" ->
                new MeetingDetails(
                        asItWas.day(),
                        asItWas.beginsAt(),
                        asItWas.endsAt(),
                        asItWas.host(),
                        asItWas.place(),
                        asItWas.house(),
                        asItWas.topic(),
                        asItWas.answerBy(),
                        List.of());
            default -> throw new IllegalStateException(what);
        };
    }

    static Stream<String> moves() {
        return Stream.of("day", "city", "30 minutes");
    }

    @ParameterizedTest
    @MethodSource("moves")
    void o11_aMoveAsksEveryoneAgainAndKeepsTheirAnswers(String what) {
        Map<String, LettersRead.Posted> written = edited(changed(what));

        assertThat(written).containsOnlyKeys(YES, MAYBE, NO, OPEN);
        written.values().forEach(letter -> {
            assertThat(letter.subject()).startsWith("Bitte neu bestätigen: ");
            assertThat(letter.method()).isEqualTo("REQUEST");
            assertThat(letter.line("SEQUENCE")).isEqualTo("1");
            assertThat(letter.line("ATTENDEE")).contains("PARTSTAT=NEEDS-ACTION", "RSVP=TRUE");
            assertThat(letter.text()).contains(letter.link());
        });
        assertKept();
        assertThat(row("Yes").toBeReconfirmed()).isTrue();
        assertThat(Stream.of("Maybe", "No", "Open").map(name -> row(name).toBeReconfirmed()))
                .containsOnly(false);

        answer("Yes", Answer.YES);

        assertThat(row("Yes").toBeReconfirmed()).isFalse();
        assertThat(row("Yes").seat()).isEqualTo(Seat.SEATED);
    }

    private void assertKept() {
        assertThat(Stream.of("Yes", "Maybe", "No", "Open").map(name -> row(name).answer()))
                .containsExactly(Answer.YES, Answer.MAYBE, Answer.NO, Answer.OPEN);
        assertThat(row("Yes").seat()).isEqualTo(Seat.SEATED);
    }

    static Stream<Arguments> updates() {
        return Stream.of(
                Arguments.of("house", 1),
                Arguments.of("room", 0),
                Arguments.of("topic", 0),
                Arguments.of("agenda", 0),
                Arguments.of("29 minutes", 0));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void o11_aSmallerChangeIsToldToAllButDeclinersAndAsksNobody(String what, int sequence) {
        Map<String, LettersRead.Posted> written = edited(changed(what));

        assertUpdated(written, sequence);
        assertThat(written.get(YES).subject()).startsWith("Geändert: ");
    }

    private void assertUpdated(Map<String, LettersRead.Posted> written, int sequence) {
        assertThat(written).containsOnlyKeys(YES, MAYBE, OPEN);
        written.values().forEach(letter -> {
            assertThat(letter.method()).isEqualTo("REQUEST");
            assertThat(letter.line("SEQUENCE")).isEqualTo(String.valueOf(sequence));
            assertThat(letter.line("ATTENDEE")).contains("RSVP=FALSE");
        });
        assertThat(written.get(YES).line("ATTENDEE")).contains("PARTSTAT=ACCEPTED");
        assertThat(written.get(MAYBE).line("ATTENDEE")).contains("PARTSTAT=TENTATIVE");
        assertThat(written.get(OPEN).line("ATTENDEE")).contains("PARTSTAT=NEEDS-ACTION");
        assertKept();
        assertThat(guests.counts(meeting).reconfirm()).isZero();
    }

    @Test
    void whenItIsConfirmedNobodyIsAskedAgain() {
        Map<String, LettersRead.Posted> written = written(() -> season.confirm(meeting));

        assertUpdated(written, 1);
        assertThat(written.get(YES).line("STATUS")).isEqualTo("CONFIRMED");
    }

    @Test
    void aCancellationGoesToAllButDecliners() {
        Map<String, LettersRead.Posted> written = written(() -> season.cancel(meeting));

        assertThat(written).containsOnlyKeys(YES, MAYBE, OPEN);
        written.values().forEach(letter -> {
            assertThat(letter.subject()).startsWith("Fällt aus: ");
            assertThat(letter.method()).isEqualTo("CANCEL");
            assertThat(letter.line("METHOD")).isEqualTo("CANCEL");
            assertThat(letter.line("STATUS")).isEqualTo("CANCELLED");
            assertThat(letter.line("SEQUENCE")).isEqualTo("1");
        });
        assertKept();
    }

    @Test
    void anEditThatChangesNothingWritesNothing() {
        assertThat(edited(asItWas)).isEmpty();
        assertThat(sequence()).isZero();
    }

    @Test
    void everyLetterToAPersonIsStampedLaterThanTheOneBeforeEvenWithinASecond() {
        long first = letters.last();
        season.edit(meeting, about(asItWas, "Eins"));
        clock.advance(Duration.ofMillis(200));
        season.edit(meeting, about(asItWas, "Zwei"));
        season.edit(meeting, about(asItWas, "Drei"));
        season.confirm(meeting);
        season.cancel(meeting);

        List<String> stamps = letters.after(first).stream()
                .filter(letter -> letter.address().equals(YES))
                .map(LettersRead.Posted::stamp)
                .toList();
        assertThat(stamps).hasSize(5).isSorted().doesNotHaveDuplicates();
        String uid = letters.all().get(0).line("UID");
        assertThat(letters.all()).allMatch(letter -> letter.line("UID").equals(uid));
        Map<String, Set<String>> organizers = letters.all().stream()
                .collect(Collectors.groupingBy(
                        LettersRead.Posted::address,
                        Collectors.mapping(letter -> letter.line("ORGANIZER"), Collectors.toSet())));
        assertThat(organizers.values()).allMatch(ofOnePerson -> ofOnePerson.size() == 1);
    }

    @Test
    void aBiggerRoomLetsThoseWhoWaitMoveUpWithOneLetterEach() {
        meetingForOne();

        Map<String, LettersRead.Posted> written = edited(in(asItWas, season.room(fellbach, 3)));

        assertThat(written.keySet()).contains("a@example.org", "b@example.org", "c@example.org");
        assertThat(written.get("a@example.org").subject()).startsWith("Geändert: ");
        for (String promoted : List.of("b@example.org", "c@example.org")) {
            assertThat(written.get(promoted).subject()).startsWith("Ein Platz ist frei geworden: ");
            assertThat(written.get(promoted).line("ATTENDEE")).contains("PARTSTAT=ACCEPTED", "RSVP=FALSE");
            assertThat(written.get(promoted).text()).contains("Saal 3");
        }
        assertThat(taken()).isEqualTo(3);
    }

    @Test
    void whoMovesUpByAMoveIsToldOfBothAndAskedLast() {
        meetingForOne();
        long before = letters.last();

        MeetingDetails bigger = in(asItWas, season.room(fellbach, 3));
        season.edit(meeting, on(bigger, Season.DAY.plusDays(1)));

        List<LettersRead.Posted> toB = letters.after(before).stream()
                .filter(letter -> letter.address().equals("b@example.org"))
                .toList();
        assertThat(toB).extracting(LettersRead.Posted::stamp).isSorted().doesNotHaveDuplicates();
        assertThat(toB.get(toB.size() - 1).line("ATTENDEE")).contains("PARTSTAT=NEEDS-ACTION", "RSVP=TRUE");
        assertThat(row("B").seat()).isEqualTo(Seat.SEATED);
        assertThat(row("B").toBeReconfirmed()).isTrue();
    }

    /** Another meeting with one seat: A has it, B and C wait. */
    private void meetingForOne() {
        asItWas = in(asItWas, season.room(fellbach, 1));
        invite("A", "B", "C");
        answer("A", Answer.YES);
        answer("B", Answer.YES);
        answer("C", Answer.YES);
        assertThat(taken()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
    }

    private int taken() {
        return jdbc.sql("select taken from seating where meeting_id = :id")
                .param("id", meeting.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aSmallerRoomTakesNobodysSeatAndPromotesNobodyUntilItFits() {
        asItWas = in(asItWas, season.room(fellbach, 3));
        invite("A", "B", "C", "D");
        for (String name : List.of("A", "B", "C", "D")) {
            answer(name, Answer.YES);
        }

        season.edit(meeting, in(asItWas, season.room(fellbach, 2)));

        assertThat(taken()).isEqualTo(3);
        assertThat(guests.counts(meeting).expected()).isEqualTo(3);
        answer("A", Answer.NO);
        assertThat(row("D").seat()).as("two of two seats are taken").isEqualTo(Seat.WAITING);
        answer("B", Answer.NO);
        assertThat(row("D").seat()).isEqualTo(Seat.SEATED);
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void aMeetingThatIsOverIsPutRightWithoutALetterAndWithoutMovingAnyoneUp() {
        meetingForOne();
        clock.set(Instant.parse("2026-12-17T08:00:00Z"));

        assertThat(edited(about(in(asItWas, season.room(fellbach, 3)), "Nachgetragen")))
                .isEmpty();

        assertThat(row("B").seat()).isEqualTo(Seat.WAITING);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void whenTheDayIsOpenAgainEveryoneIsToldThoughNoCalendarCanBe() {
        Map<String, LettersRead.Posted> written = edited(on(asItWas, null));

        assertThat(written).containsOnlyKeys(YES, MAYBE, NO, OPEN);
        assertThat(written.values()).allMatch(letter -> letter.calendar() == null);
        assertThat(written.get(YES).text()).contains("Termin folgt");
        assertThat(row("Yes").toBeReconfirmed()).isTrue();
    }
}
