package org.reihum.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.reihum.network.RoomId;
import org.reihum.network.VenueId;
import org.springframework.test.util.ReflectionTestUtils;

/** The table "What a change does": how deep a change cuts, and what becomes of SEQUENCE. */
class ChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");
    private static final House HALL = new House(new VenueId(5), new RoomId(7), Layout.ROWS);
    private static final AgendaLine WELCOME =
            new AgendaLine(LocalTime.of(10, 0), LocalTime.of(10, 15), "Begrüßung", "Dora Zuwendung");

    /** A plan that differs in single points. */
    record Plan(
            @Nullable LocalDate day, LocalTime from, LocalTime to, long host, long place, House house, String topic) {

        MeetingDetails details(List<AgendaLine> agenda) {
            return new MeetingDetails(
                    day, from, to, new NetworkId(host), new PlaceId(place), house, topic, null, agenda);
        }

        Plan on(@Nullable LocalDate other) {
            return new Plan(other, from, to, host, place, house, topic);
        }

        Plan hours(String begins, String ends) {
            return new Plan(day, LocalTime.parse(begins), LocalTime.parse(ends), host, place, house, topic);
        }

        Plan hostedBy(long other) {
            return new Plan(day, from, to, other, place, house, topic);
        }

        Plan in(long city, House other) {
            return new Plan(day, from, to, host, city, other, topic);
        }

        Plan about(String other) {
            return new Plan(day, from, to, host, place, house, other);
        }
    }

    private static final Plan AS_IS =
            new Plan(LocalDate.of(2026, 12, 2), LocalTime.of(10, 0), LocalTime.of(16, 0), 1, 1, HALL, "Haftung");

    static Stream<Arguments> changes() {
        return Stream.of(
                change("nothing", plan -> plan, Change.NONE),
                change("day", plan -> plan.on(LocalDate.of(2026, 12, 3)), Change.MOVED),
                change("day is open again", plan -> plan.on(null), Change.MOVED),
                change("city", plan -> plan.in(2, House.OPEN), Change.MOVED),
                change("begins 30 minutes later", plan -> plan.hours("10:30", "16:00"), Change.MOVED),
                change("begins 30 minutes earlier", plan -> plan.hours("09:30", "16:00"), Change.MOVED),
                change("ends 30 minutes later", plan -> plan.hours("10:00", "16:30"), Change.MOVED),
                change("begins 29 minutes later", plan -> plan.hours("10:29", "16:00"), Change.DETAILS),
                change("ends 29 minutes earlier", plan -> plan.hours("10:00", "15:31"), Change.DETAILS),
                change("house", plan -> plan.in(1, new House(new VenueId(6), null, null)), Change.HOUSE),
                change("house is open again", plan -> plan.in(1, House.OPEN), Change.HOUSE),
                change(
                        "room",
                        plan -> plan.in(1, new House(new VenueId(5), new RoomId(8), Layout.ROWS)),
                        Change.DETAILS),
                change(
                        "layout",
                        plan -> plan.in(1, new House(new VenueId(5), new RoomId(7), Layout.U_SHAPE)),
                        Change.DETAILS),
                change("topic", plan -> plan.about("Ausbildung"), Change.DETAILS),
                change("host, who meets in the same house", plan -> plan.hostedBy(2), Change.DETAILS));
    }

    private static Arguments change(String what, UnaryOperator<Plan> to, Change depth) {
        return Arguments.of(what, to, depth);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void aChangeCutsAsDeepAsTheTableSays(String what, UnaryOperator<Plan> to, Change depth) {
        Meeting meeting = meeting();
        MeetingDetails next = to.apply(AS_IS).details(List.of(WELCOME));

        assertThat(meeting.differenceTo(next, List.of(WELCOME))).isEqualTo(depth);

        meeting.change(next, depth, NOW);
        boolean counted = depth == Change.MOVED || depth == Change.HOUSE;
        assertThat(meeting.sequence()).isEqualTo(counted ? 1 : 0);
        assertThat(depth.asksAgain()).isEqualTo(depth == Change.MOVED);
    }

    private static final Online HYBRID = new Online(Online.Mode.HYBRID, "https://k.example.org/1");
    private static final Online ONLINE = new Online(Online.Mode.ONLINE, "https://k.example.org/1");

    static Stream<Arguments> modes() {
        return Stream.of(
                Arguments.of(HYBRID, HYBRID, Change.NONE),
                Arguments.of(Online.ON_SITE, HYBRID, Change.DETAILS),
                Arguments.of(HYBRID, Online.ON_SITE, Change.DETAILS),
                Arguments.of(HYBRID, new Online(Online.Mode.HYBRID, "https://k.example.org/2"), Change.DETAILS),
                Arguments.of(ONLINE, new Online(Online.Mode.ONLINE, "https://k.example.org/2"), Change.DETAILS),
                Arguments.of(Online.ON_SITE, ONLINE, Change.MOVED),
                Arguments.of(HYBRID, ONLINE, Change.MOVED),
                Arguments.of(ONLINE, HYBRID, Change.MOVED),
                Arguments.of(ONLINE, Online.ON_SITE, Change.MOVED));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("modes")
    void onlineOnlyIsAnotherPlaceAlsoOnlineADetail(Online before, Online after, Change depth) {
        MeetingDetails plan = AS_IS.details(List.of());
        Meeting meeting = new Meeting(series(), 1, "uid", plan.held(before), NOW);

        assertThat(meeting.differenceTo(plan.held(after), List.of())).isEqualTo(depth);

        meeting.change(plan.held(after), depth, NOW);
        assertThat(meeting.details(List.of())).isEqualTo(plan.held(after));
        assertThat(meeting.sequence()).isEqualTo(depth == Change.MOVED ? 1 : 0);
    }

    @Test
    void detailsTakenElsewhereOrToAnotherDayStayOnline() {
        MeetingDetails plan = AS_IS.details(List.of()).held(HYBRID);
        LocalDate day = LocalDate.of(2027, 1, 13);

        assertThat(plan.hosted(new HostAt(new NetworkId(2), new PlaceId(2), House.OPEN))
                        .online())
                .isEqualTo(HYBRID);
        assertThat(plan.on(day, day).online()).isEqualTo(HYBRID);
        assertThat(plan.on(day, SeriesForm.blank().profile(), day).online()).isEqualTo(HYBRID);
    }

    @Test
    void anotherAgendaIsADetail() {
        assertThat(meeting().differenceTo(AS_IS.details(List.of()), List.of(WELCOME)))
                .isEqualTo(Change.DETAILS);
    }

    @Test
    void theDeepestOfSeveralChangesCounts() {
        MeetingDetails next = AS_IS.in(2, House.OPEN).about("Ausbildung").details(List.of());
        assertThat(meeting().differenceTo(next, List.of())).isEqualTo(Change.MOVED);
    }

    @Test
    void confirmingAndCancellingCountUpOnceEach() {
        Meeting meeting = meeting();
        meeting.confirm(NOW);
        assertThat(meeting.sequence()).isEqualTo(1);
        meeting.cancel(NOW);
        assertThat(meeting.sequence()).isEqualTo(2);
        assertThat(Change.CONFIRMED.asksAgain()).isFalse();
    }

    @Test
    void whatIsCancelledStaysAsItWas() {
        Meeting meeting = meeting();
        meeting.cancel(NOW);
        MeetingDetails next = AS_IS.about("Ausbildung").details(List.of());
        assertThatThrownBy(() -> meeting.change(next, Change.DETAILS, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> meeting.cancel(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMeetingWithoutADayCanNotBeConfirmed() {
        Meeting meeting = new Meeting(series(), 1, "uid", AS_IS.on(null).details(List.of()), NOW);
        assertThat(meeting.canBeConfirmed()).isFalse();
        assertThatThrownBy(() -> meeting.confirm(NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static Meeting meeting() {
        return new Meeting(series(), 1, "uid", AS_IS.details(List.of(WELCOME)), NOW);
    }

    private static Series series() {
        Series series = new Series(
                "reihe",
                ZoneId.of("Europe/Berlin"),
                SeriesForm.blank().profile(),
                SeriesForm.blank().contact());
        // as if it had been saved
        ReflectionTestUtils.setField(series, "id", 1L);
        return series;
    }
}
